/** What an XML document tells, in order. Names come without their namespace prefix. */
export type XmlHandlers = {
  /** `tag` is the text between the angle brackets, for {@link attribute}. */
  readonly open: (name: string, tag: string) => void
  readonly close: (name: string) => void
  /** Text between tags, entities resolved; one run may come in several pieces. */
  readonly text: (text: string) => void
}

export type XmlReader = {
  /** Takes the next piece of the document; false once it cannot be XML any more. */
  readonly push: (piece: string) => boolean
  /** Whether what came was one whole element with everything in it closed. */
  readonly end: () => boolean
}

/** No tag, comment or text of a statement is longer. */
const LONGEST = 1024 * 1024
const DEEPEST = 100

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

type State = { rest: string; readonly opened: string[]; isSound: boolean; hasRoot: boolean }

/**
 * A strict reader of XML 1.0 that takes a document piece by piece, as banks write it: elements,
 * attributes, text, CDATA, comments. A document type is refused, since it could define entities
 * that unfold without end; so are unknown entities and elements that do not nest.
 */
export function xmlReader(handlers: XmlHandlers): XmlReader {
  const state: State = { rest: '', opened: [], isSound: true, hasRoot: false }
  return {
    push: (piece) => {
      if (!state.isSound) return false
      const text = state.rest === '' ? piece : state.rest + piece
      const read = readAll(text, state, handlers)
      state.rest = text.slice(Math.max(0, read))
      state.isSound = read >= 0 && state.rest.length <= LONGEST
      return state.isSound
    },
    end: () =>
      state.isSound && state.hasRoot && state.opened.length === 0 && state.rest.trim() === '',
  }
}

/** Reads every whole construct; gives the place after the last one, or -1 for what is no XML. */
function readAll(xml: string, state: State, handlers: XmlHandlers): number {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return at
    if (start > at && !takeText(xml.slice(at, start), state, handlers)) return -1
    const end = endOf(xml, start)
    if (end === 'open') return start
    if (end === 'broken') return -1
    if (!takeMarkup(xml.slice(start + 1, end), state, handlers)) return -1
    at = end + 1
  }
}

/** Place of the `>` that ends what starts at `start`; `open` when it has not come yet. */
function endOf(xml: string, start: number): number | 'open' | 'broken' {
  const second = xml[start + 1]
  if (second === '!') {
    if (xml.startsWith('<!--', start)) return closing(xml, start + 4, '-->')
    if (xml.startsWith('<![CDATA[', start)) return closing(xml, start + 9, ']]>')
    return xml.length - start < 9 ? 'open' : 'broken'
  }
  if (second === '?') return closing(xml, start + 2, '?>')
  return endOutsideQuotes(xml, start + 1)
}

function closing(xml: string, from: number, mark: string): number | 'open' {
  const end = xml.indexOf(mark, from)
  return end < 0 ? 'open' : end + mark.length - 1
}

/** Letters are compared by their codes: this runs for every letter of every tag. */
const [DOUBLE, SINGLE, GREATER] = [0x22, 0x27, 0x3e]

function endOutsideQuotes(xml: string, from: number): number | 'open' {
  let quote = 0
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE || code === SINGLE) quote = code
  }
  return 'open'
}

function takeText(text: string, state: State, handlers: XmlHandlers): boolean {
  if (state.opened.length === 0) return text.replace(/^\uFEFF/, '').trim() === ''
  const plain = withoutEntities(text)
  if (plain === undefined) return false
  handlers.text(plain)
  return true
}

function takeMarkup(tag: string, state: State, handlers: XmlHandlers): boolean {
  if (tag.startsWith('?') || tag.startsWith('!--')) return true
  if (tag.startsWith('![CDATA[')) {
    handlers.text(tag.slice(8, -2))
    return state.opened.length > 0
  }
  if (tag.startsWith('/')) {
    const name = localName(tag.slice(1).trim())
    if (state.opened.pop() !== name) return false
    handlers.close(name)
    return true
  }
  const isEmpty = tag.endsWith('/')
  const name = localName(/^[^\s/]+/.exec(tag)?.[0] ?? '')
  if (name === '' || (state.opened.length === 0 && state.hasRoot)) return false
  state.hasRoot = true
  handlers.open(name, tag)
  if (isEmpty) handlers.close(name)
  else state.opened.push(name)
  return state.opened.length <= DEEPEST
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Text with its entities resolved; undefined when one is unknown. */
function withoutEntities(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const plain = text.replace(/&([^;&]{0,12};?)/g, (_, entity: string) => {
    const letter = entity.endsWith(';') ? resolve(entity.slice(0, -1)) : undefined
    isKnown &&= letter !== undefined
    return letter ?? ''
  })
  return isKnown ? plain : undefined
}

function resolve(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity]
  const isHex = entity.startsWith('#x')
  const digits = entity.slice(isHex ? 2 : 1)
  if (!(isHex ? /^[0-9a-f]{1,6}$/i : /^\d{1,7}$/).test(digits)) return undefined
  const point = Number.parseInt(digits, isHex ? 16 : 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

/** The value of an attribute, by its name without prefix. */
export function attribute(tag: string, name: string): string | undefined {
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (key === name || key.endsWith(`:${name}`)) return withoutEntities(double ?? single ?? '')
  }
  return undefined
}

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
