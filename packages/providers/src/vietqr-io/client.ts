import { VietQR } from 'vietqr'

/** The library refuses to work without keys, but never sends them: the two calls used need none. */
export const client = /* @__PURE__ */ new VietQR({ clientID: 'not-sent', apiKey: 'not-sent' })
