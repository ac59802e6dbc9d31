// Whether Kubernetes would take the manifests of docker/kubernetes, and whether they fit together.
//
//   node manifests.mjs    the check, after it has shown that it sees what it is there to see
import { fileURLToPath } from 'node:url'
import { disagreements } from './agreement.mjs'
import { wrongs } from './kinds.mjs'
import { read, render } from './kustomize.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const FOLDERS = ['base', 'overlays/example']

const sets = FOLDERS.flatMap((folder) => {
  const complete = folder !== 'base'
  const rendered = render(folder)
  return [{ folder, complete, set: read(folder) }, ...(rendered ? [{ folder, complete, set: rendered }] : [])]
})
const isRendered = sets.length > FOLDERS.length

/** Mistakes that must be seen in the example: what is wrong, in which kind and name, and how. */
const OF_KINDS = [
  ['a field with a typing error', 'Deployment', (d) => (d.spec.template.spec.containers[0].readinesProbe = {})],
  ['a field at the wrong place', 'Deployment', (d) => (d.spec.terminationGracePeriodSeconds = 60)],
  ['a text for a number', 'HorizontalPodAutoscaler', (d) => (d.spec.maxReplicas = 'six')],
  ['a missing field', 'HorizontalPodAutoscaler', (d) => delete d.spec.maxReplicas],
  ['a value that does not exist', 'Pooler', (d) => (d.spec.pgbouncer.poolMode = 'transactions')],
  ['a number for a text', 'Pooler', (d) => (d.spec.pgbouncer.parameters.default_pool_size = 40)],
  ['a field that the operator does not have', 'Cluster', (d) => (d.spec.bootstrap.initdb.postInitSql = [])],
  ['a number that is too small', 'Cluster', (d) => (d.spec.instances = 0)],
  ['a field that a policy does not have', 'NetworkPolicy', (d) => (d.spec.ingress[0].port = 80)],
  ['a field that a backup does not have', 'ScheduledBackup', (d) => (d.spec.retention = '30d')],
]
const OF_AGREEMENT = [
  ['a selector of nothing', 'Service', (d) => (d.spec.selector['app.kubernetes.io/name'] = 'api')],
  ['a port that no pod has', 'Service', (d) => (d.spec.ports[0].targetPort = 'web')],
  ['a rule for a port that no pod has', 'NetworkPolicy', (d) => (d.spec.ingress[0].ports[0].port = 5433)],
  ['a target that is not there', 'HorizontalPodAutoscaler', (d) => (d.spec.scaleTargetRef.name = 'api')],
  ['a service that is not there', 'Ingress', (d) => (d.spec.rules[0].http.paths[0].backend.service.name = 'api')],
  ['a config map that is not there', 'Deployment', (d) => (d.spec.template.spec.containers[0].envFrom[0].configMapRef.name = 's')],
  ['a secret that nobody makes', 'Cluster', (d) => (d.spec.managed.roles[0].passwordSecret.name = 'login')],
  ['a database that nobody makes', 'Cluster', (d) => (d.spec.bootstrap.initdb.database = 'app')],
  ['a login without its settings', 'Cluster', (d) => d.spec.bootstrap.initdb.postInitSQL.pop()],
  ['a pooler that keeps sessions', 'Pooler', (d) => (d.spec.pgbouncer.poolMode = 'session')],
  ['a pool that is too large', 'Pooler', (d) => (d.spec.pgbouncer.parameters.default_pool_size = '60')],
  ['a missing setting', 'ConfigMap', (d) => delete d.data.PARTYCYPACJA_PUBLIC_URL],
  ['a setting that is none', 'ConfigMap', (d) => (d.data.PARTYCYPACJA_MAIL_HOSTNAME = 'smtp')],
  ['migrations through the pooler', 'ConfigMap', (d) => (d.data.QUARKUS_FLYWAY_JDBC_URL = d.data.QUARKUS_DATASOURCE_JDBC_URL)],
  ['a stop that takes too long', 'ConfigMap', (d) => (d.data.QUARKUS_SHUTDOWN_TIMEOUT = '50s')],
]

/** Copies of a set of manifests, each with one mistake. */
const mistaken = (manifests, mistakes) =>
  mistakes.map(([what, kind, mistake]) => {
    const copies = structuredClone(manifests)
    const copy = copies.find((each) => each.kind === kind)
    mistake(copy)
    return { what, copies, copy }
  })

const example = sets.find(({ complete }) => complete).set.map(({ manifest }) => manifest)
const ofKinds = mistaken(example, OF_KINDS)
const originals = sets.flatMap(({ set }) => set)
// One call for all: most of its time is for reading the types.
const found = await wrongs([...originals.map(({ manifest }) => manifest), ...ofKinds.map(({ copy }) => copy)])

const unseen = [
  ...ofKinds.filter((_, i) => found[originals.length + i].length === 0),
  ...mistaken(example, OF_AGREEMENT).filter(({ copies }) => disagreements(copies, true).length === 0),
]
const problems = [
  ...unseen.map(({ what }) => `the check does not see ${what}`),
  ...originals.flatMap(({ source }, i) => found[i].map((problem) => `${source}: ${problem}`)),
  ...sets.flatMap(({ folder, set, complete }) =>
    disagreements(set.map(({ manifest }) => manifest), complete).map((problem) => `${folder}: ${problem}`),
  ),
]
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'))
  process.exit(1)
}
console.log(
  `docker/kubernetes: ${example.length} manifests fit their kinds and each other` +
    (isRendered ? ', as written and as kubectl renders them' : '; without kubectl they are not rendered'),
)
