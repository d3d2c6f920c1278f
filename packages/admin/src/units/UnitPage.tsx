import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { UnitDocument, type UnitQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useUnitTree } from '../data/unitTree.ts';
import { useSheet } from '../data/useSheet.ts';
import { useUnitName } from '../terms/unitName.ts';
import { Badge } from '../ui/Badge.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { useKindName } from './kindName.ts';
import { UnitActions } from './UnitActions.tsx';
import { UnitTree } from './UnitTree.tsx';

export type UnitSheet = NodeAs<UnitQuery['node'], 'Unit'>;

export default function UnitPage() {
  const { id = '' } = useParams();
  const query = useSheet(UnitDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const unit = nodeAs(node, 'Unit');
        return unit ? <UnitDetails key={unit.id} unit={unit} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function UnitDetails({ unit }: { unit: UnitSheet }) {
  const translate = useTranslate();
  const name = useUnitName();
  const kindName = useKindName();
  const path = unit.ancestors.filter(({ id }) => id !== unit.id).map((ancestor) => name(ancestor));
  return (
    <Page
      title={name(unit)}
      back={{ to: '/units', label: translate('units.title') }}
      subtitle={unit.archived ? <Badge tone="waiting">{translate('units.archived')}</Badge> : null}
      actions={<UnitActions unit={unit} />}
      width="form"
    >
      <Sheet>
        <Facts
          facts={[
            { name: translate('units.path'), value: path.join(' › ') },
            { name: translate('units.kind'), value: kindName(unit.kind) },
            { name: translate('units.nameEn'), value: unit.nameEn },
          ]}
        />
      </Sheet>
      <Children unit={unit} />
      <People unit={unit} />
    </Page>
  );
}

function Children({ unit }: { unit: UnitSheet }) {
  const translate = useTranslate();
  const { branches } = useUnitTree();
  const own = findBranch(branches, unit.id)?.branches ?? [];
  if (own.length === 0) return null;
  return (
    <Sheet title={translate('units.children')} flush>
      <UnitTree branches={own.map((branch) => ({ ...branch, depth: 0 }))} />
    </Sheet>
  );
}

type Branches = ReturnType<typeof useUnitTree>['branches'];

function findBranch(branches: Branches, id: string): Branches[number] | undefined {
  for (const branch of branches) {
    const found = branch.unit.id === id ? branch : findBranch(branch.branches, id);
    if (found) return found;
  }
  return undefined;
}

function People({ unit }: { unit: UnitSheet }) {
  const translate = useTranslate();
  const { nodes, totalCount } = unit.people;
  const unseen = totalCount - nodes.length;
  return (
    <Sheet title={translate('units.people')} flush>
      {nodes.length === 0 && <Empty title={translate('units.noPeople')} />}
      {nodes.length > 0 && (
        <RecordTable
          caption={translate('units.people')}
          rows={nodes}
          to={({ id }) => `/people/${id}`}
          columns={[
            { key: 'name', head: translate('people.name'), main: true, cell: (person) => person.name },
            { key: 'userName', head: translate('people.userName'), cell: (person) => person.userName },
            {
              key: 'roles',
              head: translate('people.roles'),
              cell: ({ roles }) =>
                [...new Set(roles.map(({ role }) => translate(`terms.role.${role}`)))].join(translate('terms.listSeparator')),
            },
          ]}
        />
      )}
      {unseen > 0 && <RouterLink to="/people">{translate('units.morePeople', { smart_count: unseen })}</RouterLink>}
    </Sheet>
  );
}
