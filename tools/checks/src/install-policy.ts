/** What pnpm is told about installing, as it understands it itself: `pnpm config list --json`. */
export type InstallSettings = {
  readonly minimumReleaseAge?: number
  readonly minimumReleaseAgeStrict?: boolean
  readonly minimumReleaseAgeExclude?: readonly string[]
  readonly trustPolicy?: string
  readonly trustPolicyExclude?: readonly string[]
  readonly blockExoticSubdeps?: boolean
  readonly strictDepBuilds?: boolean
  readonly dangerouslyAllowAllBuilds?: boolean
  readonly allowBuilds?: Readonly<Record<string, boolean>>
}

/** Most stolen packages are found within two days; a version that is three days old was seen by many. */
const LEAST_AGE_MINUTES = 3 * 24 * 60

/** What pnpm-workspace.yaml leaves open to a stolen package, one line each. */
export function policyFindings(settings: InstallSettings): string[] {
  const wanted: [boolean, string][] = [
    [
      (settings.minimumReleaseAge ?? 0) >= LEAST_AGE_MINUTES,
      `minimumReleaseAge is under ${LEAST_AGE_MINUTES} minutes`,
    ],
    [settings.minimumReleaseAgeStrict === true, 'minimumReleaseAgeStrict is not on'],
    [settings.trustPolicy === 'no-downgrade', 'trustPolicy is not no-downgrade'],
    [settings.blockExoticSubdeps === true, 'blockExoticSubdeps is not on'],
    [settings.strictDepBuilds === true, 'strictDepBuilds is not on'],
    [settings.dangerouslyAllowAllBuilds !== true, 'dangerouslyAllowAllBuilds is on'],
  ]
  const open = wanted.flatMap(([holds, finding]) =>
    holds ? [] : [`pnpm-workspace.yaml: ${finding}`],
  )
  return [...open, ...looseExceptions(settings)]
}

/** An exception is of versions that somebody looked at: never of a package as such, nor of a pattern. */
function looseExceptions(settings: InstallSettings): string[] {
  return [...(settings.minimumReleaseAgeExclude ?? []), ...(settings.trustPolicyExclude ?? [])]
    .filter((entry) => !/^(?:@[^/*]+\/)?[^@/*]+@\d+\.\d+\.\d+[^*]*$/.test(entry))
    .map((entry) => `pnpm-workspace.yaml: the exception ${entry} names no exact version`)
}

/** What in pnpm-lock.yaml is not held by a SHA-512, which is how everything from npm is; one line each. */
export function lockFindings(lock: string): string[] {
  const packages = lock.split(/^packages:$/m)[1]?.split(/^snapshots:$/m)[0]
  if (packages === undefined) return ['pnpm-lock.yaml: no packages in it']
  return packages.split(/\n(?= {2}\S)/).flatMap((entry) => {
    const name = /^ {2}(\S+):$/m.exec(entry)?.[1]?.replaceAll("'", '')
    if (name === undefined) return []
    const held = /^ {4}resolution: \{integrity: sha512-[\w+/]{86}==\}$/m.test(entry)
    return held ? [] : [`pnpm-lock.yaml: ${name} is not from npm with a SHA-512`]
  })
}
