import { err, ok, type Result } from '@cho40/values'

/** Where traces go. */
export type TraceSettings = {
  /** With the path: `http://collector:4318/v1/traces`. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly service: string
  /** The share of traces that is kept, 0 to 1. */
  readonly share: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads OpenTelemetry's own variables; undefined where no address is named, or its SDK is said to be off.
 * Problems: the name of the variable that does not hold. Source: opentelemetry.io, environment variables.
 */
export function traceSettingsIn(
  environment: Environment,
): Result<TraceSettings | undefined, { readonly variable: string }> {
  const own = environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || undefined
  const base = environment['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined
  const isOff = environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true'
  if (isOff || (own === undefined && base === undefined)) return ok(undefined)
  const url = own ?? `${base?.replace(/\/+$/, '')}/v1/traces`
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    const part = own === undefined ? '' : 'TRACES_'
    return err({ variable: `OTEL_EXPORTER_OTLP_${part}ENDPOINT` })
  }
  const headers = headersIn(environment['OTEL_EXPORTER_OTLP_HEADERS'] ?? '')
  if (!headers) return err({ variable: 'OTEL_EXPORTER_OTLP_HEADERS' })
  const share = Number(environment['OTEL_TRACES_SAMPLER_ARG'] || '1')
  if (!(share >= 0 && share <= 1)) return err({ variable: 'OTEL_TRACES_SAMPLER_ARG' })
  return ok({ url, headers, service: environment['OTEL_SERVICE_NAME'] || 'cho40', share })
}

/** `name=value,name=value`, the values percent-encoded. */
function headersIn(text: string): Record<string, string> | undefined {
  const headers: Record<string, string> = {}
  for (const pair of text.split(',').filter((one) => one.trim() !== '')) {
    const [, name, value] = /^\s*([\w-]+)\s*=\s*([!-~]*)\s*$/.exec(pair) ?? []
    if (name === undefined || value === undefined) return undefined
    try {
      headers[name.toLowerCase()] = decodeURIComponent(value)
    } catch {
      return undefined
    }
  }
  return headers
}
