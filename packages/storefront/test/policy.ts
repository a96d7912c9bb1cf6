import { storefrontCsp } from '../src/index.ts'

/** The policy as the host would send it, keys of `secureHeaders` in the header's own spelling. */
export const POLICY = Object.entries(storefrontCsp)
  .map(([name, values]) => {
    return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`
  })
  .join('; ')
