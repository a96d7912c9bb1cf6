import type { PersonId } from '@cho40/contract'

/** Who takes the step; steps of an authority are kept with their person. */
export type DecidedBy = { readonly by: PersonId }
