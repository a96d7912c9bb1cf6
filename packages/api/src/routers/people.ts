import {
  AddPerson,
  ChangeRole,
  DecideRoleRequest,
  EditPerson,
  ListPeople,
  OfPerson,
  OfSession,
  SendReset,
} from '@cho40/contract'
import {
  addPerson,
  decideRoleRequest,
  devicesOf,
  editPerson,
  endAllSessions,
  endOneSession,
  giveRole,
  people,
  person,
  resetPin,
  roleHistory,
  roleRequests,
  SYSTEM_SCOPE,
  scopeOverPerson,
  sessionsOf,
  withdrawRole,
} from '@cho40/core/access'
import * as z from 'zod/mini'
import { handOver } from '../code-sender.ts'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const wholeServer = () => SYSTEM_SCOPE
const Nothing = z.optional(z.object({}))
const SessionOfPerson = z.extend(OfPerson, OfSession.shape)

/** From where the caller may act on the person the input names. */
const overPerson =
  (permission: 'access.manage' | 'access.reset_pin') =>
  ({ personId }: OfPerson, { actor, deps }: ApiContext) =>
    actor ? scopeOverPerson(deps, { by: actor.personId, personId, permission }) : SYSTEM_SCOPE
const managed = overPerson('access.manage')

/** People and what they may be. */
export const peopleRouter = router({
  list: allowedProcedure('access.manage', ListPeople, (input) => input.scopeId).query(
    ({ ctx, input }) => people(ctx.deps, input),
  ),
  view: allowedProcedure('access.manage', OfPerson, managed).query(async ({ ctx, input }) =>
    unwrap(await person(ctx.deps, input.personId)),
  ),
  add: allowedProcedure('access.manage', AddPerson, wholeServer).mutation(async ({ ctx, input }) =>
    unwrap(await addPerson(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  edit: allowedProcedure('access.manage', EditPerson, managed).mutation(async ({ ctx, input }) =>
    unwrap(await editPerson(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  giveRole: allowedProcedure('access.manage', ChangeRole, (input) => input.scopeId).mutation(
    async ({ ctx, input }) =>
      unwrap(await giveRole(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  withdrawRole: allowedProcedure('access.manage', ChangeRole, (input) => input.scopeId).mutation(
    async ({ ctx, input }) =>
      unwrap(await withdrawRole(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Guarded roles that wait for a second administrator. */
  roleRequests: allowedProcedure('access.manage', Nothing, wholeServer).query(({ ctx }) =>
    roleRequests(ctx.deps),
  ),
  decideRoleRequest: allowedProcedure('access.manage', DecideRoleRequest, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await decideRoleRequest(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  history: allowedProcedure('access.manage', OfPerson, managed).query(({ ctx, input }) =>
    roleHistory(ctx.deps, input.personId),
  ),
  /** Answers with a code of eight figures, this once, to be told to the person. */
  resetPin: allowedProcedure('access.reset_pin', OfPerson, overPerson('access.reset_pin')).mutation(
    async ({ ctx, input }) =>
      unwrap(await resetPin(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** The same code sent to the person's phone, and shown to nobody unless that fails. */
  sendReset: allowedProcedure(
    'access.reset_pin',
    SendReset,
    overPerson('access.reset_pin'),
  ).mutation(async ({ ctx, input: { personId, language } }) => {
    const { phone } = unwrap(await person(ctx.deps, personId))
    const made = unwrap(await resetPin(ctx.deps, { personId, by: ctx.actor.personId }))
    return handOver(ctx, { ...made, phone, language })
  }),
  sessions: allowedProcedure('access.manage', OfPerson, managed).query(({ ctx, input }) =>
    sessionsOf(ctx.deps, input),
  ),
  endSession: allowedProcedure('access.manage', SessionOfPerson, managed).mutation(
    async ({ ctx, input }) => {
      const { personId, sessionId: id } = input
      return unwrap(await endOneSession(ctx.deps, { personId, id, by: ctx.actor.personId }))
    },
  ),
  endSessions: allowedProcedure('access.manage', OfPerson, managed).mutation(
    async ({ ctx, input }) =>
      unwrap(await endAllSessions(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** For whoever may give a lost one up. */
  devices: allowedProcedure('access.reset_pin', OfPerson, overPerson('access.reset_pin')).query(
    ({ ctx, input }) => devicesOf(ctx.deps, input.personId),
  ),
})
