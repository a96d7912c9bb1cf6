/** A plain click on a link moves inside the desk; with a key held it is the browser's. */
export function follow(go: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go()
  }
}
