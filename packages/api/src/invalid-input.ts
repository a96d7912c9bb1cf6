import type { Problem } from '@cho40/contract'
import type * as z from 'zod/mini'

/** What a schema found wrong, field by field, as a problem. */
export function invalidInput(error: z.core.$ZodError): Problem {
  return {
    type: 'InvalidInput',
    issues: error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
    })),
  }
}
