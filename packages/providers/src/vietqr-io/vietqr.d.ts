/** The part of npm `vietqr` 1.1.9 that is used; it ships no types. */
declare module 'vietqr' {
  export class VietQR {
    constructor(keys: { readonly clientID: string; readonly apiKey: string })
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
}
