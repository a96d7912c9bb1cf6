/** The decoder that Node and browsers share; declared here so that neither platform leaks in. */
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

/** The encoder that Node and browsers share. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
