import packageFile from '../../package.json' with { type: 'json' }

/** The version of Labinov, from package.json. */
export const version: string = packageFile.version
