// Has the browser make or show a passkey and sends what it answers. Passkeys exist in scripts alone.

type Described = { readonly id: string; readonly transports?: AuthenticatorTransport[] }
type Options = {
  readonly challenge: string
  readonly user?: { readonly id: string }
  readonly excludeCredentials?: readonly Described[]
  readonly allowCredentials?: readonly Described[]
}

function bytesOf(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer
}

function textOf(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

const listOf = (list: readonly Described[] = []) => list.map((one) => ({ ...one, id: bytesOf(one.id) }))

/** What the server wrote as text, as the browser takes it. */
function publicKeyOf(options: Options): object {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytesOf(options.user.id) } }),
    excludeCredentials: listOf(options.excludeCredentials),
    allowCredentials: listOf(options.allowCredentials),
  }
}

function responseOf(response: AuthenticatorResponse): object {
  const clientDataJSON = textOf(response.clientDataJSON)
  if ('attestationObject' in response) {
    const created = response as AuthenticatorAttestationResponse
    return {
      clientDataJSON,
      attestationObject: textOf(created.attestationObject),
      transports: created.getTransports?.() ?? [],
    }
  }
  const shown = response as AuthenticatorAssertionResponse
  return {
    clientDataJSON,
    authenticatorData: textOf(shown.authenticatorData),
    signature: textOf(shown.signature),
  }
}

async function ask(kind: string | undefined, options: Options): Promise<string> {
  const publicKey = publicKeyOf(options)
  const credential =
    kind === 'create'
      ? await navigator.credentials.create({ publicKey } as CredentialCreationOptions)
      : await navigator.credentials.get({ publicKey } as CredentialRequestOptions)
  const { id, rawId, type, response } = credential as PublicKeyCredential
  return JSON.stringify({ id, rawId: textOf(rawId), type, response: responseOf(response) })
}

class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    const form = this.closest('form')
    const answer = form?.querySelector<HTMLInputElement>('input[name=answer]')
    if (!button || !status || !form || !answer) return
    status.textContent = ''
    if (!('PublicKeyCredential' in window)) {
      status.textContent = this.dataset.unsupported ?? ''
      return
    }
    button.hidden = false
    button.addEventListener('click', async () => {
      status.textContent = ''
      try {
        answer.value = await ask(this.dataset.kind, JSON.parse(this.dataset.options ?? '{}'))
        form.submit()
      } catch {
        // The browser has said itself what went wrong, or the person thought better of it.
        status.textContent = this.dataset.failed ?? ''
      }
    })
  }
}

customElements.define('passkey-form', PasskeyForm)
