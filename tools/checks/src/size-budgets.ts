/** What a folder's files may weigh together, brotli-compressed at the highest quality, in bytes. */
export type SizeBudget = {
  name: string
  folder: string
  files: string
  most: number
  goal?: number
  /** There may be no such files. Otherwise a pattern that matches nothing is an error, not a light package. */
  optional?: boolean
  /** `files` is one page: it is weighed with what it names itself, which is its first load. */
  page?: boolean
}

const KB = 1024

/** A villager on a poor network pays for every byte of the first two, so those decide what is built. */
export const sizeBudgets: readonly SizeBudget[] = [
  {
    name: 'stall: first response (HTML with CSS and JS inlined)',
    folder: 'apps/stall/dist',
    files: 'index.html',
    goal: 14 * KB,
    most: 16 * KB,
  },
  {
    name: 'stall: a selling day, from sign-in to close',
    folder: 'apps/stall/dist',
    files: '{index.html,rest*.js,rest.css}',
    most: 40 * KB,
  },
  {
    // Bank texts, recovery, PIN: kept offline, too, but fetched behind the selling day.
    name: 'stall: pages seldom opened',
    folder: 'apps/stall/dist',
    files: 'more*.js',
    most: 16 * KB,
  },
  {
    name: 'stall: readers of statements and codes, fetched when used',
    folder: 'apps/stall/dist',
    files: '{jsQR,statement-reader}*.js',
    most: 56 * KB,
  },
  {
    name: 'stall: voice pack',
    folder: 'apps/stall/dist',
    files: '**/*.{opus,webm,ogg,mp3,m4a,wav,bin}',
    most: 30 * KB,
    optional: true,
  },
  {
    name: 'office: first load',
    folder: 'apps/office/dist',
    files: 'index.html',
    page: true,
    most: 100 * KB,
  },
  {
    // Screens, the English words and the reader of codes are fetched when somebody opens them.
    name: 'office: every screen',
    folder: 'apps/office/dist',
    files: '**/*.{html,js,css}',
    most: 336 * KB,
  },
  { name: 'widget', folder: 'packages/widget/dist', files: 'cho40.js', most: 12 * KB },
  { name: 'values', folder: 'packages/values/dist', files: '**/*.js', most: 8 * KB },
  // A tenth of it is the quick writer of symbols for servers, which no page fetches.
  { name: 'vietqr', folder: 'packages/vietqr/dist', files: '**/*.js', most: 38 * KB },
  { name: 'reconcile', folder: 'packages/reconcile/dist', files: '**/*.js', most: 80 * KB },
  { name: 'contract', folder: 'packages/contract/dist', files: '**/*.js', most: 48 * KB },
  { name: 'core', folder: 'packages/core/dist', files: '**/*.js', most: 760 * KB },
  { name: 'providers', folder: 'packages/providers/dist', files: '**/*.js', most: 56 * KB },
  { name: 'api', folder: 'packages/api/dist', files: '**/*.js', most: 128 * KB },
  { name: 'storefront', folder: 'packages/storefront/dist', files: '**/*.js', most: 112 * KB },
]

/** What a package may weigh as it is fetched, by name, in kilobytes. */
export const packedBudgets: Readonly<Record<string, number>> = {
  '@cho40/values': 32,
  '@cho40/vietqr': 128,
  '@cho40/reconcile': 256,
  '@cho40/contract': 192,
  '@cho40/core': 2304,
  '@cho40/providers': 160,
  '@cho40/api': 640,
  '@cho40/storefront': 320,
}
