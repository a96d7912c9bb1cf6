const PRIVATE_FOLDERS = ['work', 'root', 'home/\\w+', 'Users/\\w+']
const PATH = new RegExp(`(?<![\\w.:/~$}-])/(?:${PRIVATE_FOLDERS.join('|')})/\\w`)
const REGISTRY = /https?:\/\/[^/\s"'`]*(?:registry|artifactory|verdaccio|nexus)[^/\s"'`]*/
const LOCKED_HOST = /"resolved": "\w+:|tarball: \w+:/
const TEXT =
  /\.(?:[cm]?[jt]sx?|json|ya?ml|md|css|html|svg|sh|sql|csv|txt|webmanifest)$|(?:^|\/)\.?[\w-]+$/

/** Paths of somebody's machine and hosts of somebody's package registry in one file. */
export function tracesOfMachines(file: string, text: string): string[] {
  if (!TEXT.test(file)) return []
  return text.split('\n').flatMap((line, index) => {
    const found = PATH.exec(line) ?? REGISTRY.exec(line) ?? LOCKED_HOST.exec(line)
    return found === null ? [] : [`${file}:${index + 1}: names a machine or registry: ${found[0]}`]
  })
}
