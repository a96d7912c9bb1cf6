export type Links = {
  /** Where a link of the source leads on the site; undefined when it leads nowhere here. */
  readonly address: (target: string) => string | undefined
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const PART =
  /(?<code>`+)(?<said>.+?)\k<code>|!\[(?<alt>[^\]]*)\]\((?<src>[^)\s]+)\)|\[(?<words>(?:[^[\]]|\[[^\]]*\])+)\]\((?<href>[^)\s]+)\)|\*\*(?<strong>.+?)\*\*|(?<![\w*])\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])|<(?<auto>https?:\/\/[^>\s]+)>|\\(?<plain>[\\`*_[\]|<>#])/

/** A line of text with code, emphasis, links and pictures; everything else stays text. */
export function inline(text: string, links: Links): string {
  const found = PART.exec(text)
  if (!found) return escaped(text)
  const before = escaped(text.slice(0, found.index))
  const after = inline(text.slice(found.index + found[0].length), links)
  return before + partOf(found.groups ?? {}, links) + after
}

function partOf(parts: Readonly<Record<string, string | undefined>>, links: Links): string {
  const { said, alt, src, words, href, strong, em, auto, plain } = parts
  if (said !== undefined) return `<code>${escaped(said.trim())}</code>`
  if (src !== undefined) {
    const address = links.address(src)
    return address === undefined
      ? escaped(alt ?? '')
      : `<img src="${escaped(address)}" alt="${escaped(alt ?? '')}" loading="lazy">`
  }
  if (words !== undefined && href !== undefined) {
    const address = links.address(href)
    const inside = inline(words, links)
    return address === undefined ? inside : `<a href="${escaped(address)}">${inside}</a>`
  }
  if (strong !== undefined) return `<strong>${inline(strong, links)}</strong>`
  if (em !== undefined) return `<em>${inline(em, links)}</em>`
  if (auto !== undefined) return `<a href="${escaped(auto)}">${escaped(auto)}</a>`
  return escaped(plain ?? '')
}

/** The same as words alone, for titles and for searching. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/!?\[((?:[^[\]]|\[[^\]]*\])+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]|\\(?=[\\`*_[\]|<>#])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
