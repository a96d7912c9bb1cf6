import { createRequire } from 'node:module'

/** The part of npm `vietqr` 1.1.9 that is used; it ships no types. */
export type VietQrClient = {
  readonly apiUrl: string
  /** Resolves to the body of the answer; to the error when there was one. */
  getBanks(): Promise<unknown>
  genQuickLink(link: {
    readonly bank: string
    readonly accountNumber: string
    readonly amount: string
    readonly memo: string
    readonly template: string
    readonly media: '.png' | '.jpg'
  }): string
}

type VietQrModule = {
  readonly VietQR: new (keys: {
    readonly clientID: string
    readonly apiKey: string
  }) => VietQrClient
}

/** What is used of axios; the same in 0.24, which the library asks for, and in 1.x. */
export type ClientAxios = {
  readonly interceptors: {
    readonly request: {
      use(change: (config: AxiosRequest) => AxiosRequest): number
      eject(id: number): void
    }
    readonly response: {
      use(change: undefined, recover: (failure: unknown) => unknown): number
      eject(id: number): void
    }
  }
}

export type AxiosRequest = { readonly url?: string; readonly signal?: AbortSignal }

const require = createRequire(import.meta.url)
const { VietQR } = require('vietqr') as VietQrModule

/** The library refuses to work without keys, but never sends them: the two calls used need none. */
export const client: VietQrClient = new VietQR({ clientID: 'not-sent', apiKey: 'not-sent' })

/**
 * The copy of axios that the library itself loads. An import would give the other build of the same
 * package, on which nothing set here would have an effect.
 */
export const clientAxios = createRequire(require.resolve('vietqr'))('axios') as ClientAxios
