/** What stands in a field of a form; empty when it has no such field. */
export function typedIn(form: HTMLFormElement, name: string): string {
  const said = new FormData(form).get(name)
  return typeof said === 'string' ? said.trim() : ''
}
