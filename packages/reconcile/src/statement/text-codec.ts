/** Decoder and encoder that Node and browsers share, typed here so that neither platform leaks in. */
type Platform = {
  readonly TextDecoder: new (
    label: string,
    options?: { readonly fatal?: boolean },
  ) => { readonly decode: (bytes: Uint8Array) => string }
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
}

const platform = globalThis as unknown as Platform

/** Decodes by the WHATWG label of an encoding; with `fatal`, throws on bytes that are none of it. */
export function decodeBytes(label: string, bytes: Uint8Array, fatal = false): string {
  return new platform.TextDecoder(label, { fatal }).decode(bytes)
}

export function encodeUtf8(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text)
}
