/** What shows that a requirement is met: a test by its name, or a section of a reviewed document. */
export type Evidence = {
  readonly path: string
  /** As it stands in the source: `%s` and `$name` of a table included. */
  readonly test?: string
  readonly heading?: string
}

/** Reads `path.test.ts::name of the test`, `path.md#heading` or a path alone. */
export function readEvidence(evidence: string): Evidence {
  const [file = '', ...name] = evidence.split('::')
  if (name.length > 0) return { path: file, test: name.join('::') }
  const [path = '', heading] = evidence.split('#')
  return { path, ...(heading !== undefined && { heading }) }
}

const NAMED =
  /\b(?:test|it)(?:\.\w+)?\s*(?:\((?=\s*['"`])|\([\s\S]*?\)\s*\()\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g

/**
 * The names of the tests in a file's source, read and not run: the first text of each `test`, `it` and
 * of what `each` gives. What is skipped or left for later shows nothing and is not among them.
 */
export function testNames(source: string): readonly string[] {
  return [...source.matchAll(NAMED)]
    .filter(([call]) => !/^(?:test|it)\.(?:skip|todo|fails)\b/.test(call))
    .map(([, , name = '']) => name.replace(/\\(['"`])/g, '$1'))
}

/** The anchors of a Markdown text, as its readers make them. */
export function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
