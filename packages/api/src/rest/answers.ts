import type { JsonSchema } from './json-schema.ts'

/** What procedures answer, by name, and the named types that the answers speak of. */
export type Answers = {
  readonly answers: Readonly<Record<string, JsonSchema>>
  readonly components: Readonly<Record<string, JsonSchema>>
}

/**
 * The answers as `npm run answers` read them from the router's types. They are loaded when somebody asks
 * for the document and never looked at while a procedure answers.
 */
export async function allAnswers(): Promise<Answers> {
  const { default: found } = await import('./answers.json', { with: { type: 'json' } })
  return found
}

/** The same where some names are taken already: those get `Told` at the end. */
export async function answersBeside(taken: Readonly<Record<string, unknown>>): Promise<Answers> {
  const text = JSON.stringify(await allAnswers())
  const renamed = text.replaceAll(/"#\/components\/schemas\/(\w+)"/g, (whole, name: string) =>
    Object.hasOwn(taken, name) ? `"#/components/schemas/${name}Told"` : whole,
  )
  const { answers, components } = JSON.parse(renamed) as Answers
  const named = Object.entries(components).map(
    ([name, schema]) => [Object.hasOwn(taken, name) ? `${name}Told` : name, schema] as const,
  )
  return { answers, components: Object.fromEntries(named) }
}
