import { err, ok, type Result } from '@cho40/values'
import { type CodeSenderPlace, codeSenderIn } from '../code-sender-place.ts'
import type { StartOptions } from '../start.ts'
import { type TraceSettings, traceSettingsIn } from '../trace-settings.ts'
import { forgetTermIn } from './forget-term.ts'
import { leakedListIn } from './leaked-list.ts'
import { shopRulesIn } from './shop-rules.ts'
import type { UsageProblem } from './usage-problem.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Settings = Pick<
  StartOptions,
  'metricsToken' | 'traces' | 'codeSender' | 'forgetBuyersAfter' | 'leakedPasswords' | 'shopRules'
>

/** What the environment alone tells: secrets and terms have no place in a list of processes. */
export async function settingsIn(
  environment: Environment,
): Promise<Result<Settings, UsageProblem>> {
  const metricsToken = metricsTokenIn(environment)
  if (!metricsToken.ok) return metricsToken
  const traces = tracesIn(environment)
  if (!traces.ok) return traces
  const codeSender = codesIn(environment)
  if (!codeSender.ok) return codeSender
  const forgetBuyersAfter = forgetTermIn(environment)
  if (!forgetBuyersAfter.ok) return forgetBuyersAfter
  const leakedPasswords = await leakedListIn(environment)
  if (!leakedPasswords.ok) return leakedPasswords
  const shopRules = shopRulesIn(environment)
  if (!shopRules.ok) return shopRules
  return ok({
    metricsToken: metricsToken.value,
    traces: traces.value,
    codeSender: codeSender.value,
    forgetBuyersAfter: forgetBuyersAfter.value,
    leakedPasswords: leakedPasswords.value,
    shopRules: shopRules.value,
  })
}

const SHORTEST_TOKEN = 16

/** Who may read the metrics is told by the environment alone, too; without a token there are none. */
function metricsTokenIn(environment: Environment): Result<string | undefined, UsageProblem> {
  const token = environment['CHO40_METRICS_TOKEN'] || undefined
  if (token === undefined || (token.length >= SHORTEST_TOKEN && /^[!-~]+$/.test(token))) {
    return ok(token)
  }
  return err({
    type: 'OptionInvalid',
    option: 'CHO40_METRICS_TOKEN',
    found: '…',
    expected: {
      vi: `ít nhất ${SHORTEST_TOKEN} ký tự không dấu, không có dấu cách`,
      en: `${SHORTEST_TOKEN} characters of ASCII or more, without spaces`,
    },
  })
}

/** Where traces go is told by OpenTelemetry's own variables, which its other programs read as well. */
function tracesIn(environment: Environment): Result<TraceSettings | undefined, UsageProblem> {
  const settings = traceSettingsIn(environment)
  if (settings.ok) return settings
  const { variable } = settings.problem
  return err({
    type: 'OptionInvalid',
    option: variable,
    found: variable.endsWith('HEADERS') ? '…' : (environment[variable] ?? ''),
    expected: {
      vi: 'như tài liệu của OpenTelemetry: http://máy:4318, tên=giá_trị, hoặc số từ 0 đến 1',
      en: 'as OpenTelemetry has it: http://host:4318, name=value, or a number from 0 to 1',
    },
  })
}

/** Where one-time codes go is told by the environment alone, too: whoever may change it may read them. */
function codesIn(environment: Environment): Result<CodeSenderPlace | undefined, UsageProblem> {
  const place = codeSenderIn(environment)
  if (place.ok) return place
  const { variable: option } = place.problem
  const isSecret = option.endsWith('SECRET')
  return err({
    type: 'OptionInvalid',
    option,
    found: isSecret ? '…' : (environment[option] ?? ''),
    expected: isSecret
      ? {
          vi: 'whsec_ và ít nhất 24 byte viết bằng base64; đi cùng CHO40_CODE_SENDER',
          en: 'whsec_ and 24 bytes or more in base64; together with CHO40_CODE_SENDER',
        }
      : {
          vi: 'một địa chỉ https, hoặc http trong mạng riêng; đi cùng CHO40_CODE_SENDER_SECRET',
          en: 'an address with https, or http in your own network; with CHO40_CODE_SENDER_SECRET',
        },
  })
}
