/** Six figures that nobody sees or types: they only hold the place of the PIN that is to come. */
export function unseenPin(): string {
  const [some = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(some % 1_000_000).padStart(6, '0')
}
