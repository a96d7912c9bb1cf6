type Child = Node | string | false | undefined
type Attributes = Readonly<Record<string, string | false | undefined>>

/** An element with attributes and children; text stays text. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value)
  }
  for (const child of children) if (child) made.append(child)
  return made
}

/** A shadow of its own, with styles that no policy of the page forbids: they are no inline text. */
export function shadowOf(element: Element, css: string): ShadowRoot {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  shadow.adoptedStyleSheets = [sheet]
  return shadow
}
