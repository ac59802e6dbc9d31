// What manifests must agree on with each other, with the image, with the application's settings and with docs/operations.md.
import { readFileSync } from 'node:fs'

const repository = (name) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')
const found = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1])

const DOCUMENTATION = repository('docs/operations.md')
const DOCKERFILE = repository('docker/Dockerfile')
const LOGIN = repository('docker/create-application-login.sh')
const CONNECTIONS = Number(/^quarkus\.datasource\.jdbc\.max-size=(\d+)/m.exec(repository('src/main/resources/application.properties'))[1])
// Outside the pool: OwnConnection of PublicChanges and of Allowances.
const IN_THE_BACKGROUND = 2
const REQUIRED = found(
  /REQUIRED = List\.of\(([^;]*)\);/.exec(repository('src/main/java/pl/partycypacja/ProductionSettings.java'))[1],
  /"([^"]+)"/g,
).map((name) => variable(name))

function variable(property) {
  return property.replace(/[^A-Za-z0-9]/g, '_').toUpperCase()
}

/** The settings of the table in docs/operations.md: `.port` after `partycypacja.mail.host` is `partycypacja.mail.port`. */
const SETTINGS = found(DOCUMENTATION, /^\| (`[^|]+) \|/gm).flatMap((cell) => {
  const names = found(cell, /`([^`]+)`/g)
  const prefix = names[0].slice(0, names[0].lastIndexOf('.'))
  return names.map((name) => variable(name.startsWith('.') ? prefix + name : name))
})

/** Secrets that are made by hand, and their keys, by the commands of docs/operations.md. */
const HAND_MADE = Object.fromEntries(
  [...DOCUMENTATION.replaceAll('\\\n', ' ').matchAll(/create secret generic (\S+)(.*)/g)].map(([, name, rest]) => [
    name,
    found(rest, /--from-(?:literal|file)=([^= ]+)/g),
  ]),
)

const selects = (selector, labels) => Object.entries(selector ?? {}).every(([name, value]) => labels[name] === value)
const seconds = (text) => Number(/^(\d+)s$/.exec(text)?.[1])

/** What is wrong between the manifests of a folder; `complete` where it is an overlay that could be applied as it is. */
export const disagreements = (manifests, complete) => {
  const wrong = []
  const expect = (holds, problem) => holds || wrong.push(problem)
  const all = (kind) => manifests.filter((each) => each.kind === kind)
  const names = (kind) => all(kind).map(({ metadata }) => metadata.name)

  // What runs: the deployments' pods, and those that the operator makes.
  const pods = [
    ...all('Deployment').map(({ spec }) => ({
      labels: spec.template.metadata.labels,
      ports: spec.template.spec.containers.flatMap(({ ports }) => ports ?? []),
    })),
    ...names('Cluster').map((name) => ({
      labels: { 'cnpg.io/cluster': name, 'cnpg.io/podRole': 'instance' },
      ports: [5432, 8000, 9187].map((containerPort) => ({ containerPort })),
    })),
    ...all('Pooler').map(({ metadata, spec }) => ({
      labels: {
        ...spec.template?.metadata?.labels,
        'cnpg.io/cluster': spec.cluster.name,
        'cnpg.io/podRole': 'pooler',
        'cnpg.io/poolerName': metadata.name,
      },
      ports: [5432, 9127].map((containerPort) => ({ containerPort })),
    })),
  ]
  const selected = (selector, who) => {
    const those = pods.filter(({ labels }) => selects(selector?.matchLabels ?? selector, labels))
    expect(those.length > 0, `${who} selects no pod`)
    return those.flatMap(({ ports }) => ports)
  }
  const opens = (ports, port, who) =>
    expect(ports.length === 0 || ports.some(({ name, containerPort }) => port === name || port === containerPort), `${who}: no pod has port ${port}`)

  for (const { metadata, spec } of all('Service')) {
    const ports = selected(spec.selector, `service ${metadata.name}`)
    for (const { port, targetPort } of spec.ports) opens(ports, targetPort ?? port, `service ${metadata.name}`)
  }
  for (const { metadata, spec } of all('PodDisruptionBudget')) selected(spec.selector, `disruption budget ${metadata.name}`)
  for (const { metadata, spec } of all('NetworkPolicy')) {
    const who = `network policy ${metadata.name}`
    const own = selected(spec.podSelector, who)
    for (const { ports } of spec.ingress ?? []) for (const { port } of ports) opens(own, port, who)
    for (const { from, to, ports } of [...(spec.ingress ?? []), ...(spec.egress ?? [])]) {
      for (const { podSelector, namespaceSelector } of from ?? to) {
        if (!podSelector || namespaceSelector) continue
        const theirs = selected(podSelector, who)
        if (to) for (const { port } of ports) opens(theirs, port, who)
      }
    }
  }
  for (const { metadata, spec } of all('HorizontalPodAutoscaler')) {
    const { kind, name } = spec.scaleTargetRef
    const target = manifests.find((each) => each.kind === kind && each.metadata.name === name)
    expect(target, `autoscaler ${metadata.name}: there is no ${kind} ${name}`)
    expect(target?.spec.replicas === undefined, `${kind} ${name}: replicas are the autoscaler's`)
    for (const { containerResource } of spec.metrics) {
      expect(
        !containerResource || target?.spec.template.spec.containers.some((each) => each.name === containerResource.container),
        `autoscaler ${metadata.name}: there is no container ${containerResource?.container}`,
      )
    }
  }
  for (const { metadata, spec } of all('Ingress')) {
    for (const { backend } of spec.rules.flatMap(({ http }) => http.paths)) {
      const service = all('Service').find((each) => each.metadata.name === backend.service.name)
      const { name, number } = backend.service.port
      expect(
        service?.spec.ports.some((port) => port.name === name || port.port === number),
        `ingress ${metadata.name}: there is no service ${backend.service.name} with port ${name ?? number}`,
      )
    }
  }

  // Secrets: those that the operator makes for a cluster, and those that the documentation says how to make.
  const secrets = { ...HAND_MADE }
  for (const name of names('Cluster')) {
    secrets[`${name}-app`] = ['username', 'password']
    secrets[`${name}-ca`] = ['ca.crt', 'ca.key']
  }
  const secret = (name, keys, who) => {
    expect(name in secrets, `${who}: nobody makes the secret ${name}`)
    for (const key of keys) expect(secrets[name]?.includes(key), `${who}: the secret ${name} has no key ${key}`)
  }
  const configuration = (name, who) => {
    const map = all('ConfigMap').find(({ metadata }) => metadata.name === name)
    expect(map, `${who}: there is no config map ${name}`)
    return map?.data ?? {}
  }

  const hosts = new Map([
    ...names('Cluster').map((name) => [`${name}-rw`, 'primary']),
    ...all('Pooler').map(({ metadata, spec }) => [metadata.name, `${spec.pgbouncer.poolMode} pooler`]),
  ])
  const databases = all('Cluster').map(({ spec }) => spec.bootstrap.initdb.database)
  const user = found(DOCKERFILE, /^USER (\d+)/gm)[0]
  const exposed = found(DOCKERFILE, /^EXPOSE (.*)/gm)[0].split(' ')

  for (const { metadata, spec } of all('Deployment')) {
    const { labels } = spec.template.metadata
    const pod = spec.template.spec
    expect(selects(spec.selector.matchLabels, labels), `deployment ${metadata.name} does not select its own pods`)
    for (const { labelSelector } of pod.topologySpreadConstraints ?? []) {
      expect(selects(labelSelector.matchLabels, labels), `deployment ${metadata.name} spreads other pods than its own`)
    }
    expect(spec.strategy.rollingUpdate.maxUnavailable === 0, `deployment ${metadata.name} takes a pod away before the next is ready`)
    expect(
      pod.securityContext.runAsNonRoot && String(pod.securityContext.runAsUser) === user,
      `deployment ${metadata.name} does not run as the image's user`,
    )
    const mounted = new Set()
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
      const who = `${metadata.name}/${container.name}`
      const { allowPrivilegeEscalation, readOnlyRootFilesystem, capabilities } = container.securityContext
      expect(
        allowPrivilegeEscalation === false && readOnlyRootFilesystem && capabilities.drop.includes('ALL'),
        `${who} may do more than it needs`,
      )
      for (const { containerPort } of container.ports ?? []) {
        expect(exposed.includes(String(containerPort)), `${who}: the image does not expose ${containerPort}`)
      }
      for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
        if (container[probe]) opens(container.ports, container[probe].httpGet.port, `${who}: ${probe}`)
        expect(container[probe] || !pod.containers.includes(container), `${who} has no ${probe}`)
      }
      for (const { name } of container.volumeMounts) {
        mounted.add(name)
        expect(pod.volumes.some((volume) => volume.name === name), `${who}: there is no volume ${name}`)
      }

      const values = {}
      for (const { configMapRef, secretRef } of container.envFrom ?? []) {
        if (configMapRef) Object.assign(values, configuration(configMapRef.name, who))
        if (secretRef) secret(secretRef.name, [], who)
      }
      for (const { name, value, valueFrom } of container.env ?? []) {
        values[name] = value ?? ''
        if (valueFrom) secret(valueFrom.secretKeyRef.name, [valueFrom.secretKeyRef.key], who)
      }
      for (const name of Object.keys(values).filter((each) => each.startsWith('PARTYCYPACJA_'))) {
        expect(SETTINGS.includes(name), `${who}: ${name} is not a setting of docs/operations.md`)
      }
      if (complete) for (const name of REQUIRED) expect(name in values, `${who}: ${name} is missing`)

      const url = (name, wanted) => {
        const [, host, database, root] = /^jdbc:postgresql:\/\/([^:/]+):5432\/([^?]+)\?sslmode=verify-full&sslrootcert=(.+)$/.exec(values[name]) ?? []
        expect(hosts.get(host) === wanted, `${who}: ${name} does not go to a ${wanted}`)
        expect(databases.includes(database), `${who}: ${name}: nobody makes the database ${database}`)
        expect(
          container.volumeMounts.some(({ mountPath }) => root?.startsWith(`${mountPath}/`)),
          `${who}: ${name}: ${root} is not mounted`,
        )
        for (const { metadata: { name: cluster }, spec: { certificates } } of all('Cluster')) {
          expect(
            host?.startsWith(`${cluster}-`) || certificates?.serverAltDNSNames?.includes(host),
            `${who}: the certificate of ${cluster} has not the name ${host}`,
          )
        }
      }
      // Migrations hold a lock of their session, which a pooler in transaction mode would give to somebody else.
      url('QUARKUS_DATASOURCE_JDBC_URL', 'transaction pooler')
      url('QUARKUS_FLYWAY_JDBC_URL', 'primary')
      expect(
        container.volumeMounts.some(({ mountPath }) => values.PARTYCYPACJA_TOKENS_KEYS?.startsWith(`${mountPath}/`)),
        `${who}: ${values.PARTYCYPACJA_TOKENS_KEYS} is not mounted`,
      )
      expect(
        pod.terminationGracePeriodSeconds > seconds(values.QUARKUS_SHUTDOWN_DELAY) + seconds(values.QUARKUS_SHUTDOWN_TIMEOUT),
        `${who} is killed before it has stopped`,
      )
      const owner = container.env.some(({ valueFrom }) => valueFrom?.secretKeyRef.name.endsWith('-app'))
      expect(owner === !pod.containers.includes(container), `${who}: who migrates knows the owner's password, and nobody else`)
    }
    for (const volume of pod.volumes) {
      expect(mounted.has(volume.name), `deployment ${metadata.name}: nobody mounts ${volume.name}`)
      if (volume.secret) secret(volume.secret.secretName, (volume.secret.items ?? []).map(({ key }) => key), metadata.name)
    }
  }

  const clusterOf = (kind) => {
    for (const { metadata, spec } of all(kind)) {
      expect(names('Cluster').includes(spec.cluster.name), `${kind} ${metadata.name}: there is no cluster ${spec.cluster.name}`)
    }
  }
  clusterOf('Pooler')
  clusterOf('ScheduledBackup')
  for (const { metadata, spec } of all('Cluster')) {
    for (const { name, passwordSecret } of spec.managed.roles) secret(passwordSecret.name, ['username', 'password'], `role ${name}`)
    const statements = found(LOGIN, /^(ALTER ROLE .*);$/gm)
    expect(statements.length > 0, 'docker/create-application-login.sh gives the login no settings')
    for (const statement of statements) {
      expect(spec.bootstrap.initdb.postInitSQL.includes(statement), `cluster ${metadata.name} does not ${statement}`)
    }
    const poolers = all('Pooler').filter((each) => each.spec.cluster.name === metadata.name)
    const servers = poolers.reduce((sum, { spec: { instances, pgbouncer } }) => sum + instances * pgbouncer.parameters.default_pool_size, 0)
    expect(
      servers + 20 <= Number(spec.postgresql.parameters.max_connections),
      `cluster ${metadata.name}: its poolers may take ${servers} connections, and 20 are for others`,
    )
  }
  const clients = (CONNECTIONS + IN_THE_BACKGROUND) * all('HorizontalPodAutoscaler').reduce((sum, { spec }) => sum + spec.maxReplicas + 1, 0)
  for (const { metadata, spec } of all('Pooler')) {
    const { max_client_conn: most, max_prepared_statements: statements } = spec.pgbouncer.parameters
    expect(Number(most) >= clients, `pooler ${metadata.name}: the application may open ${clients} connections`)
    expect(Number(statements) > 0, `pooler ${metadata.name} knows no prepared statements`)
  }
  return wrong
}
