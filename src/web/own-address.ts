import { isIP } from 'node:net'

/** Where this installation is reached: what it answers to, and whose forms it takes. */
export type OwnAddress = {
  /** Whether a request was meant for us, by the host that it names (`inovasi.example.go.id`, with a port if there is one). */
  readonly isHost: (host: string | undefined) => boolean
  /** Whether a form was sent by one of our own pages, by what the browser says of the page: `Origin`, else `Referer`. */
  readonly isSender: (
    host: string | undefined,
    origin: string | undefined,
    referer: string | undefined,
  ) => boolean
}

function originOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null
}

/** Names that no stranger can point at this machine: its own, and addresses without a name. */
function isNameless(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

/**
 * The set address alone. Where none is set (`isSet` false) people come by whatever number their network gives this machine:
 * any address without a name is ours then, and a form has to come from that same one. A name is never, because whoever owns
 * one can lead it to any machine.
 */
export function ownAddress(baseUrl: string, isSet: boolean): OwnAddress {
  const { origin, host: ownHost, protocol } = new URL(baseUrl)
  // Nearly all come by one address; to take one apart again for each of them takes as long as a kept page does.
  let last = { host: ownHost, isOurs: true }
  const isHost = (host: string | undefined) => {
    if (host === undefined) return false
    if (host !== last.host) {
      last = { host, isOurs: host.toLowerCase() === ownHost || (!isSet && isNameless(host)) }
    }
    return last.isOurs
  }
  return {
    isHost,
    isSender: (host, sentOrigin, referer) => {
      // A browser that says where a form comes from is believed; one that says nothing is not asked a second time.
      const from = sentOrigin ?? originOf(referer)
      if (from === origin) return true
      return !isSet && isHost(host) && from === originOf(`${protocol}//${host}`)
    },
  }
}
