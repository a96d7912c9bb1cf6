const script = document.currentScript
const ownOrigin = script instanceof HTMLScriptElement ? new URL(script.src).origin : undefined

/**
 * Where an element asks: its `server` attribute, else where the script came from. Undefined when
 * neither is a web address.
 */
export function serverOf(element: Element): string | undefined {
  const told = element.getAttribute('server')
  if (told === null) return ownOrigin
  const url = URL.parse(told, location.href)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined
}
