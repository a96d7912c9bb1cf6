/** One number, told apart from its siblings by its labels. */
export type Sample = {
  readonly value: number
  readonly labels?: Readonly<Record<string, string | number>>
  /** What is put behind the name: `_bucket`, `_sum`, `_count` of a histogram. */
  readonly suffix?: string
}

export type Metric = {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  /** What it counts and in which unit. */
  readonly help: string
  readonly samples: readonly Sample[]
}

/** Metrics as Prometheus reads them (text exposition format 0.0.4). A metric without numbers is left out. */
export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) => {
      const lines = samples.map((sample) => line(name, sample))
      return [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
    })
    .join('')
}

function line(name: string, { value, labels = {}, suffix = '' }: Sample): string {
  const pairs = Object.entries(labels).map(
    ([label, text]) => `${label}="${escaped(String(text)).replaceAll('"', '\\"')}"`,
  )
  const braces = pairs.length > 0 ? `{${pairs.join(',')}}` : ''
  return `${name}${suffix}${braces} ${value}`
}

/** A backslash or the end of a line would end the text too early. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}
