// Who may import whom: anything below, nothing beside, nothing above (ARCHITECTURE.md).

const floors = {
  0: ['packages/values', 'packages/design'],
  1: ['packages/vietqr', 'packages/reconcile'],
  2: ['packages/contract'],
  3: ['packages/core'],
  4: [
    'packages/providers',
    'packages/api',
    'packages/storefront',
    'packages/sim',
    'packages/widget',
  ],
  5: ['apps/server', 'apps/stall', 'apps/office'],
}

/** The simulator drives the market through every door, so it stands above its neighbours on floor 4. */
const above = { 'packages/sim': ['packages/providers', 'packages/api', 'packages/storefront'] }

/** Inside the core each concept may use those after it. */
const concepts = [
  'webhooks',
  'adoption',
  'settlement',
  'taxation',
  'reconciliation',
  'payment',
  'ordering',
  'catalogue',
  'market',
  'cooperative',
  'ledger',
  'access',
  'places',
  'rules',
  'store',
]

/** Runs in a browser (or anywhere), so neither Node.js nor a server package may be reached. */
const everywhere = [
  'packages/values',
  'packages/design',
  'packages/vietqr',
  'packages/reconcile',
  'packages/contract',
  'packages/widget',
  'apps/stall',
  'apps/office',
]

const tests = '\\.test\\.tsx?$|/(test|testing|bench)/|\\.config\\.ts$'
const inside = (folders) => `^(${folders.join('|')})/`
const code = (folders) => ({ path: `^(${folders.join('|')})/src/`, pathNot: tests })
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

/** Their tests drive them in a browser against the real server, which stands beside them. */
const browserApps = ['apps/stall', 'apps/office', 'packages/widget']

const homes = Object.entries(floors).flatMap(([floor, folders]) =>
  folders.map((folder) => ({ folder, floor: Number(floor) })),
)

const floorRules = homes.map(({ folder, floor }) => {
  const barred = homes
    .filter((other) => other.floor >= floor && other.folder !== folder)
    .map((other) => other.folder)
    .filter((other) => !above[folder]?.includes(other))
  // Tests of a package stand on its own floor too.
  return rule(
    `floor-${floor}-${folder.split('/')[1]}`,
    { path: inside([folder]), ...(browserApps.includes(folder) ? { pathNot: tests } : {}) },
    { path: inside(barred) },
  )
})

const conceptRules = concepts.map((concept, index) =>
  rule(
    `concept-${concept}`,
    { path: `^packages/core/src/${concept}/`, pathNot: tests },
    {
      path: `^packages/core/src/(${['[^/]+\\.ts$', ...concepts.slice(0, index).map((name) => `${name}/`)].join('|')})`,
      ...(concept === 'store' ? { pathNot: '^packages/core/src/[^/]+/tables\\.ts$' } : {}),
      dependencyTypesNot: ['type-only'],
    },
  ),
)

/** Types may point upwards only where all tables meet: core/src/*.ts, and the tables the store is told about. */
const conceptTypeRules = concepts.map((concept, index) =>
  rule(
    `concept-${concept}-types`,
    { path: `^packages/core/src/${concept}/`, pathNot: tests },
    {
      path: inside(
        index === 0
          ? ['packages/core/src/no-concept-is-above']
          : concepts.slice(0, index).map((name) => `packages/core/src/${name}`),
      ),
      ...(concept === 'store' ? { pathNot: '^packages/core/src/[^/]+/tables\\.ts$' } : {}),
    },
  ),
)

export default {
  forbidden: [
    ...floorRules,
    ...conceptRules,
    ...conceptTypeRules,
    rule(
      'store-takes-only-types-of-tables',
      { path: '^packages/core/src/store/', pathNot: tests },
      {
        path: '^packages/core/src/(?!store/)[^/]+/tables\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('values-stand-alone', code(floors[0]), {
      path: 'node_modules|^packages/(?!values|design)',
    }),
    rule(
      'api-writes-no-sql',
      { path: inside(['packages/api', 'packages/storefront']) },
      {
        path: '(^|/)node_modules/kysely/|^kysely(/|$)',
      },
    ),
    rule('apps-take-the-types-of-api', code(['apps/stall', 'apps/office']), {
      path: inside(['packages/api']),
      dependencyTypesNot: ['type-only'],
    }),
    rule('apps-stay-off-the-server', code(['apps/stall', 'apps/office']), {
      path: inside(['packages/core', 'packages/providers', 'packages/storefront', 'packages/sim']),
    }),
    rule('runs-everywhere', code(everywhere), { dependencyTypes: ['core'] }),
    rule('testing-is-for-tests', { pathNot: `${tests}|^tools/|^examples/` }, { path: '^tools/' }),
    rule(
      'no-cycle',
      { path: '^(packages|apps)/' },
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'resolvable',
      { path: '^(packages|apps)/' },
      {
        couldNotResolve: true,
        pathNot: '\\.css$|\\?|^(virtual|cloudflare):|/dist/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '^(packages|apps|examples)/[^/]+/(dist|reports|fixtures|\\.turbo)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@cho40/source', 'import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
