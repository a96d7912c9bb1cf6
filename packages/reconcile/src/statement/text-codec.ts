type Decoder = {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string
}

/** Decoder and encoder that Node and browsers share, typed here so that neither platform leaks in. */
type Platform = {
  readonly TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
}

const platform = globalThis as unknown as Platform

/** A decoder by the WHATWG label of an encoding; with `fatal` it throws on bytes that are none. */
export function textDecoder(label: string, fatal = false): Decoder {
  return new platform.TextDecoder(label, { fatal })
}

export function encodeUtf8(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text)
}
