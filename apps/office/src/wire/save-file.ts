/** Long enough for a browser that begins to write only after asking where to. */
const KEPT_MS = 60_000

/** Hands a file that was made here to the browser; what it holds stands in no address. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A browser may read it only after the click: taken away at once, nothing would be saved.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
