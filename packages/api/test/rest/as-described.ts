import { fromJSONSchema } from 'zod'
import { allAnswers } from '../../src/rest/answers.ts'
import type { JsonSchema } from '../../src/rest/json-schema.ts'

/** Says what of an answer is not as the document says; nothing when all of it is. */
export async function asDescribed(): Promise<(name: string, answer: unknown) => readonly string[]> {
  const { answers, components } = await allAnswers()
  const definitions = Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, inside(schema)]),
  )
  const read = new Map<string, ReturnType<typeof fromJSONSchema>>()
  return (name, answer) => {
    const schema = answers[name]
    if (!schema) return [`${name} has no answer in the document`]
    let reader = read.get(name)
    if (!reader) {
      const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: definitions }
      reader = fromJSONSchema({ ...whole, ...inside(schema) } as Parameters<
        typeof fromJSONSchema
      >[0])
      read.set(name, reader)
    }
    const found = reader.safeParse(answer)
    return found.success
      ? []
      : found.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
}

/** References as a schema of its own writes them. */
function inside(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')
  return JSON.parse(text) as JsonSchema
}
