type Operation = {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** Every procedure of `/v1` as a page of docs/ would write it, from the OpenAPI document. */
export function proceduresPage(openapi: string): string {
  const { paths } = JSON.parse(openapi) as Document
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { tags = [], summary = '', description = '' }] of Object.entries(methods)) {
      const group = tags[0] ?? ''
      const cells = [`\`${method.toUpperCase()} ${path}\``, summary, description]
      const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
      groups.set(group, [...(groups.get(group) ?? []), row])
    }
  }
  const parts = [...groups].map(
    ([group, rows]) =>
      `## ${group}\n\n| call | what | who |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  )
  const intro =
    'Made from the router and its types. Inputs and answers of each, as schemas: `openapi.json`, which every server has at\n' +
    '`/v1/openapi.json`. How calls are made, repeated and refused: [REST](rest.md).'
  return `# Procedures of /v1\n\n${intro}\n\n${parts.join('\n')}`
}
