import type {
  AccountChangeView,
  AddPerson,
  AskAccountChange,
  AskAudit,
  AskDeliveries,
  AskReset,
  AuditPage,
  BeginSetup,
  ChangePin,
  ChangeRole,
  DecideAccountChange,
  DecideRoleRequest,
  DeviceId,
  DeviceView,
  EditPerson,
  GrantStepView,
  KeptSecretView,
  KeysOf,
  ListPeople,
  MadeKey,
  MakeKey,
  MarketId,
  OfPerson,
  OfSession,
  OfWebhook,
  OpenCooperative,
  OpenSessionView,
  OpenWebhook,
  PeoplePage,
  PersonView,
  PinReset,
  RedeemReset,
  RedeliverFrom,
  RevokeKey,
  RoleChange,
  RoleRequestView,
  RotateKey,
  SendReset,
  SentReset,
  ServerState,
  ServiceView,
  SessionView,
  SetPassword,
  SetupState,
  WaysIn,
  WebhookId,
  WebhooksOf,
  WebhookTryView,
  WebhookView,
} from '@cho40/contract'

/** What the screens of people, keys, the log and one's own sessions ask. */
export type AccessQueries = {
  'session.ways': { input: undefined; output: WaysIn }
  'people.list': { input: ListPeople; output: PeoplePage }
  'people.view': { input: OfPerson; output: PersonView }
  'people.roleRequests': { input: undefined; output: readonly RoleRequestView[] }
  'people.history': { input: OfPerson; output: readonly GrantStepView[] }
  'people.sessions': { input: OfPerson; output: readonly OpenSessionView[] }
  'people.devices': { input: OfPerson; output: readonly DeviceView[] }
  'keys.list': { input: KeysOf; output: readonly ServiceView[] }
  'admin.server': { input: undefined; output: ServerState | null }
  'admin.audit': { input: AskAudit; output: AuditPage }
  'session.list': { input: undefined; output: readonly OpenSessionView[] }
  'devices.list': { input: undefined; output: readonly DeviceView[] }
  'stall.accounts.list': { input: { marketId: MarketId }; output: readonly AccountChangeView[] }
  'webhooks.list': { input: WebhooksOf; output: readonly KeptWebhook[] }
  'webhooks.deliveries': { input: AskDeliveries; output: readonly WebhookTryView[] }
  'setup.state': { input: undefined; output: SetupState }
}

/** Where events are sent, with the marks of its secrets. */
export type KeptWebhook = WebhookView & { readonly secrets: readonly KeptSecretView[] }

type OwnSecret = OfWebhook & { id: string }
type OwnDevice = { deviceId: DeviceId }

export type AccessMutations = {
  'admin.openCooperative': { input: OpenCooperative; output: unknown }
  'people.add': { input: AddPerson; output: unknown }
  'people.edit': { input: EditPerson; output: unknown }
  'people.giveRole': { input: ChangeRole; output: RoleChange }
  'people.withdrawRole': { input: ChangeRole; output: RoleChange }
  'people.decideRoleRequest': { input: DecideRoleRequest; output: unknown }
  'people.resetPin': { input: OfPerson; output: PinReset }
  'people.sendReset': { input: SendReset; output: SentReset }
  'people.endSession': { input: OfPerson & OfSession; output: unknown }
  'people.endSessions': { input: OfPerson; output: unknown }
  'devices.revokeFor': { input: OfPerson & OwnDevice; output: unknown }
  'devices.revoke': { input: OwnDevice; output: unknown }
  'keys.make': { input: MakeKey; output: MadeKey }
  'keys.rotate': { input: RotateKey; output: MadeKey }
  'keys.revoke': { input: RevokeKey; output: unknown }
  'webhooks.open': { input: OpenWebhook; output: { webhookId: WebhookId; secret: string } }
  'webhooks.addSecret': { input: OwnSecret; output: { secret: string | null } }
  'webhooks.retireSecret': { input: OwnSecret; output: unknown }
  'webhooks.redeliver': { input: RedeliverFrom; output: { from: number; newest: number } }
  'webhooks.disable': { input: OfWebhook; output: unknown }
  'webhooks.resume': { input: OfWebhook; output: unknown }
  'webhooks.close': { input: OfWebhook; output: unknown }
  'session.end': { input: OfSession; output: unknown }
  'session.endOthers': { input: undefined; output: unknown }
  'session.changePin': { input: ChangePin; output: unknown }
  'session.setPassword': { input: SetPassword; output: unknown }
  'session.askReset': { input: AskReset; output: null }
  'session.redeemReset': { input: RedeemReset; output: SessionView }
  'stall.accounts.askForVendor': { input: AskAccountChange; output: unknown }
  'stall.accounts.decide': { input: DecideAccountChange; output: unknown }
  'setup.begin': { input: BeginSetup; output: SessionView }
  'market.open': {
    input: { id: MarketId; name: string; placeCode: string; demo?: boolean }
    output: unknown
  }
}
