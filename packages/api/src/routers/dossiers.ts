import {
  CooperativeRef,
  type DossierId,
  DossierRef,
  FormWanted,
  MoveDossier,
  OpenDossier,
  ScoreDossier,
  SelfAssess,
  TryForm,
} from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import {
  BRANCHES,
  dossierDetail,
  dossiers,
  keepScore,
  moveDossier,
  OCOP_RULES,
  openDossier,
  PRODUCT_SETS,
  rubricOf,
  scopeOfDossier,
  selfAssess,
  tryForm,
} from '@cho40/core/catalogue'
import { cooperatives } from '@cho40/core/cooperative'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, openProcedure, router, signedInProcedure } from '../trpc.ts'

const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const OfDossier = z.object({ dossierId: DossierRef })
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId
const toDossier = (input: { readonly dossierId: DossierId }, { deps }: ApiContext) =>
  scopeOfDossier(deps, input.dossierId)

/** Dossiers pass many desks: who sees the day sees them. */
const VIEW = 'market.view_day'

/** The holder's own steps; all others are an authority's. */
const StepOfHolder = MoveDossier.check(
  z.refine(({ to }) => to === 'filed' || to === 'withdrawn', { path: ['to'] }),
)

const formOf = ({ rule = OCOP_RULES[0].rule, set }: FormWanted) => unwrap(rubricOf(rule, set))

const looking = {
  /** Cooperatives whose dossiers this person may see. */
  holders: signedInProcedure.query(async ({ ctx }) => {
    const { personId } = ctx.actor
    const visible = []
    for (const { id, name, demo } of await cooperatives(ctx.deps)) {
      const wish = { personId, permission: VIEW, scopeId: id } as const
      if ((await authorize(ctx.deps, wish)).ok) visible.push({ id, name, demo })
    }
    return visible
  }),
  list: allowedProcedure(VIEW, OfCooperative, toCooperative).query(({ ctx, input }) =>
    dossiers(ctx.deps, input.cooperativeId),
  ),
  view: allowedProcedure(VIEW, OfDossier, toDossier).query(async ({ ctx, input }) =>
    unwrap(await dossierDetail(ctx.deps, input.dossierId)),
  ),
  /** The product sets of the decision; public as the decision is. */
  sets: openProcedure.query(() =>
    PRODUCT_SETS.map(({ number, branch, groupName, name }) => ({
      number,
      branch: BRANCHES[branch],
      group: groupName,
      name,
    })),
  ),
  /** The form of a product set. */
  form: openProcedure.input(FormWanted).query(({ input }) => formOf(input)),
  /** What a form comes to; nothing is kept. */
  tryForm: openProcedure
    .input(TryForm)
    .query(({ input }) => unwrap(tryForm(formOf(input), input.answers))),
}

const changing = {
  open: allowedProcedure('listing.publish', OpenDossier, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await openDossier(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  selfAssess: allowedProcedure('listing.publish', SelfAssess, toDossier).mutation(
    async ({ ctx, input }) => unwrap(await selfAssess(ctx.deps, input)),
  ),
  /** Filing and withdrawing. */
  step: allowedProcedure('listing.publish', StepOfHolder, toDossier).mutation(
    async ({ ctx, input }) =>
      unwrap(await moveDossier(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Returning, forwarding, assessing, refusing. */
  move: allowedProcedure('certificate.record', MoveDossier, toDossier).mutation(
    async ({ ctx, input }) =>
      unwrap(await moveDossier(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  score: allowedProcedure('certificate.record', ScoreDossier, toDossier).mutation(
    async ({ ctx, input }) =>
      unwrap(await keepScore(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
}

/** Applications for OCOP stars: their forms, what they come to, and where they stand. */
export const dossierRouter = router({ ...looking, ...changing })
