/** A small made-up college for the console's tests: plain objects in the shape of the schema. */
import { connection } from './connection.ts';
import { vehicleAnswers, vehicleDefinition } from './vehicleCheck.ts';

export const today = '2026-11-24';
const at = (time: string, date = today) => `${date}T${time}:00+08:00`;

type Unit = { id: string; name: string; nameEn: string; kind: string; parent: Unit | null };

function makeUnit(id: string, name: string, nameEn: string, kind: string, parent: Unit | null): Unit {
  const unit = { __typename: 'Unit', id, name, nameEn, kind, parent, archived: false, createdAt: at('08:00', '2026-09-01') };
  return Object.assign(unit, { ancestors: parent ? [parent] : [], people: () => connection([]), children: () => connection([]) });
}

const college = makeUnit('u-college', '临江石化职业学院', 'Linjiang Petrochemical College', 'college', null);
const officeNames: [string, string][] = [
  ['党政办', 'Party and Administration Office'],
  ['保卫处', 'Security Office'],
  ['学生处', 'Student Affairs'],
  ['总务处', 'General Affairs'],
  ['教务处', 'Academic Affairs'],
  ['信息资源中心', 'Information Resource Centre'],
  ['石化工程学院', 'School of Petrochemical Engineering'],
  ['机电工程学院', 'School of Mechanical Engineering'],
  ['公共课部', 'General Courses Department'],
];
const offices = officeNames.map(([name, nameEn], index) =>
  makeUnit(`u-${index}`, name, nameEn, name.endsWith('学院') ? 'school' : 'office', college),
);
const fleet = makeUnit('u-fleet', '车队', 'Motor pool', 'department', offices[0] ?? null);
export const units = [college, ...offices, fleet];

const allVerbs = [
  'unit.create unit.rename unit.move unit.archive unit.restore person.create person.update person.suspend person.reinstate person.reset_password',
  'role.grant role.revoke token.create token.revoke template.create template.edit template.publish template.archive template.restore template.delete_draft',
  'assignment.create assignment.change assignment.end task.excuse submission.submit submission.sign file.upload hazard.raise hazard.close hazard.reopen export.download library.create',
].flatMap((line) => line.split(' '));

function makePerson(id: string, name: string, userName: string, unit: Unit, role: string) {
  const person = {
    __typename: 'Person',
    id,
    name,
    userName,
    unit,
    suspended: false,
    mustChangePassword: false,
    locale: 'ZH_CN',
    createdAt: at('09:00', '2026-09-01'),
  };
  return Object.assign(person, { roles: [{ __typename: 'RoleGrant', id: `g-${id}`, role, unit, createdAt: person.createdAt }] });
}

const [partyOffice = college, security = college] = offices;
export const people = [
  makePerson('p-admin', '周文静', 'admin', security, 'ADMINISTRATOR'),
  makePerson('p-author', '吴建国', 'wujg', security, 'AUTHOR'),
  makePerson('p-manager', '郑晓燕', 'zhengxy', partyOffice, 'UNIT_MANAGER'),
  makePerson('p-driver', '孙立', 'sunli', fleet, 'INSPECTOR'),
];
const [admin, author, manager, driver] = people;

export const viewer = {
  __typename: 'Viewer',
  person: admin,
  roles: admin?.roles ?? [],
  permissions: allVerbs,
  mustChangePassword: false,
  locale: 'ZH_CN',
  counts: { tasksOpen: 2, tasksLate: 1, awaitingMySignature: 1, awaitingReview: 3, hazardsOpen: 4 },
  unreadNotifications: 0,
};

function makeVersion(id: string, number: number, state: string, definition: unknown, questionCount: number) {
  const version = {
    __typename: 'TemplateVersion',
    id,
    number,
    state,
    definition,
    definitionHash: 'h',
    revision: 1,
    notes: number === 1 ? '首次发布' : null,
    questionCount,
    problems: [],
  };
  return Object.assign(version, {
    publishedAt: state === 'DRAFT' ? null : at('10:00', '2026-11-02'),
    publishedBy: state === 'DRAFT' ? null : author,
    createdBy: author,
    updatedAt: at('10:00', '2026-11-02'),
  });
}

/** A checklist without questions that can be declared all safe. */
const declarable = (zh: string, en: string) => ({
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': zh, en },
  settings: {
    signOff: 'none',
    allSafe: { statement: { 'zh-CN': '本单位今日无安全事故、无突发情况，师生平安。', en: 'No incident today; all are safe.' } },
  },
  sections: [],
});

function makeTemplate(id: string, zh: string, en: string, questions: number, hasDraft = false, definition: unknown = declarable(zh, en)) {
  const latest = makeVersion(`${id}-v1`, 1, 'PUBLISHED', definition, questions);
  const draft = hasDraft ? makeVersion(`${id}-v2`, 2, 'DRAFT', definition, questions + 1) : null;
  const template = {
    __typename: 'Template',
    id,
    name: { 'zh-CN': zh, en },
    unit: security,
    draft,
    latest,
    archived: false,
    createdBy: author,
    createdAt: at('09:00', '2026-10-20'),
  };
  return Object.assign(template, {
    updatedAt: at('10:00', '2026-11-02'),
    exportUrl: `/export/templates/${id}.csv`,
    exportGroups: [] as unknown[],
    versions: () => connection([...(draft ? [draft] : []), latest]),
    assignments: (): unknown => connection(assignments.filter((one) => one.template.id === id)),
    submissions: (): unknown => connection(submissions.filter((one) => one.template.id === id)),
  });
}

export const templates = [
  makeTemplate('t-zero', '“零报告”', 'Zero report', 3),
  makeTemplate('t-vehicle', '公务车辆检查', 'Official vehicles', 12, true, vehicleDefinition),
  makeTemplate('t-fire', '消防设施检查', 'Fire equipment', 18),
  makeTemplate('t-canteen', '食堂及商店食品安全检查', 'Canteen and shop food safety', 22),
];
const [zero, vehicle, fire, canteen] = templates as [
  (typeof templates)[0],
  (typeof templates)[0],
  (typeof templates)[0],
  (typeof templates)[0],
];

type Outcome = 'ALL_SAFE' | 'REPORTED' | 'FINDINGS' | 'IN_PROGRESS' | 'WAITING' | 'LATE' | 'SILENT' | 'EXCUSED';

const zeroDay: Outcome[] = ['ALL_SAFE', 'ALL_SAFE', 'FINDINGS', 'REPORTED', 'SILENT', 'IN_PROGRESS', 'SILENT', 'LATE', 'EXCUSED'];
const taskStates: Record<Outcome, string> = {
  ALL_SAFE: 'ALL_SAFE',
  REPORTED: 'SUBMITTED',
  FINDINGS: 'SUBMITTED',
  IN_PROGRESS: 'IN_PROGRESS',
  WAITING: 'PENDING',
  LATE: 'SUBMITTED',
  SILENT: 'LATE',
  EXCUSED: 'EXCUSED',
};

function makeTask(
  id: string,
  unit: Unit,
  template: (typeof templates)[0],
  assignment: { id: string; name: unknown },
  outcome: Outcome,
  slot: string,
) {
  const open = ['IN_PROGRESS', 'WAITING', 'SILENT'].includes(outcome);
  const task = {
    __typename: 'Task',
    id,
    unit,
    template,
    version: template.latest,
    assignment,
    slot,
    state: taskStates[outcome],
    late: outcome === 'LATE',
    myDraft: null,
    submission: null,
  };
  return Object.assign(task, {
    opensAt: at('08:00', slot),
    dueAt: at('16:00', slot),
    closesAt: at('20:00', slot),
    startedAt: outcome === 'IN_PROGRESS' ? at('15:12', slot) : null,
    startedBy: outcome === 'IN_PROGRESS' ? manager : null,
    submittedAt: null,
    waitingForSignature: false,
    canComplete: open,
    canDeclareAllSafe: open && template.id === 't-zero',
    excuse: outcome === 'EXCUSED' ? '全员外出培训' : null,
    updatedAt: at('15:12', slot),
    previousSubmission: null,
  });
}

function makeSubmission(id: string, unit: Unit, template: (typeof templates)[0], kind: string, fail: number, time: string) {
  const submission = {
    __typename: 'Submission',
    id,
    unit,
    template,
    version: template.latest,
    kind,
    status: 'COMPLETE',
    answers: {},
    values: [],
    problems: [],
    warnings: [],
    score: null,
  };
  return Object.assign(submission, {
    summary: kind === 'FORM' ? { pass: 10, fail, na: 1 } : { pass: 0, fail: 0, na: 0 },
    submittedBy: driver,
    submittedByName: driver?.name ?? '',
    submittedAt: at(time),
    startedAt: at('14:30'),
    deviceTime: at(time),
    signatures: [
      {
        __typename: 'Signature',
        id: `s-${id}`,
        person: driver,
        signerName: driver?.name,
        position: 1,
        signedAt: at(time),
        file: null,
        valid: true,
      },
    ],
    files: [],
    hazards: [],
    contentHash: '9f2c',
    arrival: 'ON_TIME',
    clockOffset: null,
    settledAt: null,
    settledNote: null,
    settledByName: null,
    canSettle: false,
    canSign: false,
    canReview: false,
    canReturn: false,
    review: null,
    hints: [],
    printUrl: null,
    task: {
      __typename: 'Task',
      id: `k-${id}`,
      slot: today,
      dueAt: at('16:00'),
      closesAt: at('20:00'),
      late: false,
      assignment: { id: 'a-zero', name: { 'zh-CN': '国庆零报告' }, needsReview: true },
    },
  });
}

export const submissions = [
  ...offices.flatMap((unit, index) => {
    const outcome = zeroDay[index];
    if (outcome === 'ALL_SAFE') return [makeSubmission(`sub-${index}`, unit, zero, 'ALL_SAFE', 0, '14:05')];
    return outcome === 'REPORTED' || outcome === 'FINDINGS' || outcome === 'LATE'
      ? [makeSubmission(`sub-${index}`, unit, zero, 'FORM', outcome === 'FINDINGS' ? 1 : 0, '15:40')]
      : [];
  }),
  {
    ...makeSubmission('sub-vehicle', fleet, vehicle, 'FORM', 2, '10:20'),
    status: 'AWAITING_SIGNATURE',
    canSign: true,
    answers: vehicleAnswers,
    summary: { pass: 3, fail: 2, na: 1 },
    files: [
      {
        __typename: 'File',
        id: 'f-tyre',
        name: '左后轮胎.jpg',
        contentType: 'image/svg+xml',
        size: 1,
        sha256: 'a',
        width: 4,
        height: 3,
        capturedAt: null,
        url: '/mark.svg',
        shownUrl: '/mark.svg',
        thumbnailUrl: '/mark.svg',
      },
    ],
  },
];

function makeDay(
  assignment: { id: string; name: unknown },
  template: (typeof templates)[0],
  outcomesOfUnits: readonly Outcome[],
  slot: string,
) {
  const rows = outcomesOfUnits.map((outcome, index) => {
    const unit = offices[index % offices.length] ?? college;
    const submission = slot === today && template === zero ? (submissions.find((one) => one.unit === unit) ?? null) : null;
    return {
      unit,
      outcome,
      submission,
      hazardCount: outcome === 'FINDINGS' ? 1 : 0,
      heldSubmission: null,
      failCount: outcome === 'FINDINGS' ? 2 : 0,
      task: makeTask(`task-${assignment.id}-${index}`, unit, template, assignment, outcome, slot),
    };
  });
  const having = (...wanted: Outcome[]) => rows.filter(({ outcome }) => wanted.includes(outcome)).length;
  const counts = {
    total: rows.length,
    allSafe: having('ALL_SAFE'),
    submitted: having('REPORTED', 'FINDINGS', 'LATE'),
    withFindings: having('FINDINGS'),
    late: having('LATE'),
    silent: having('SILENT'),
    inProgress: having('IN_PROGRESS'),
    waiting: having('WAITING'),
    missed: 0,
    excused: having('EXCUSED'),
  };
  return { assignment, slot, dueAt: at('16:00', slot), counts, rows };
}

function makeAssignment(
  id: string,
  zh: string,
  template: (typeof templates)[0],
  recurrence: string,
  outcomesOfUnits: readonly Outcome[],
  slots: readonly string[],
) {
  const assignment = {
    __typename: 'Assignment',
    id,
    name: { 'zh-CN': zh },
    template,
    version: template.latest,
    unit: security,
    recurrence,
    weekdays: [1],
    timeOfDay: '16:00',
    timeZone: 'Asia/Shanghai',
  };
  return Object.assign(assignment, {
    targets: [{ unit: college, subtree: true }],
    startsOn: slots[0] ?? today,
    endsOn: slots.at(-1) ?? today,
    graceMinutes: 240,
    opensMinutesBefore: 480,
    lateArrival: 'BY_DEVICE_TIME',
    arrivalHours: 24,
    needsReview: true,
    assets: null,
    active: true,
    endedAt: null,
    createdBy: admin,
    createdAt: at('09:00', '2026-11-10'),
    slots: () => slots,
    tasks: () =>
      connection(
        outcomesOfUnits.map((outcome, index) =>
          makeTask(`task-${id}-${index}`, offices[index] ?? college, template, assignment, outcome, today),
        ),
      ),
    day: ({ slot }: { slot: string }) =>
      makeDay(
        assignment,
        template,
        slot === today
          ? outcomesOfUnits
          : outcomesOfUnits.map((outcome, index) => (index % 7 === 6 ? 'SILENT' : outcome === 'SILENT' ? 'ALL_SAFE' : outcome)),
        slot,
      ),
  });
}

const lastDays = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
export const assignments = [
  makeAssignment('a-zero', '国庆零报告', zero, 'DAILY', zeroDay, lastDays),
  makeAssignment('a-canteen', '食堂每日检查', canteen, 'DAILY', ['REPORTED', 'FINDINGS', 'WAITING'], lastDays),
  makeAssignment('a-fire', '节前消防设施检查', fire, 'ONCE', ['REPORTED', 'REPORTED', 'IN_PROGRESS', 'WAITING', 'WAITING'], [today]),
];

function makeHazard(number: number, zh: string, severity: string, category: string, unit: Unit, state = 'OPEN') {
  const hazard = {
    __typename: 'Hazard',
    id: `h-${number}`,
    number: `YH-2026-${String(number).padStart(4, '0')}`,
    title: { 'zh-CN': zh },
    severity,
    category,
    unit,
    state,
    task: null,
    submission: null,
  };
  return Object.assign(hazard, {
    detail: '现场已设警示，待维修。',
    questionPath: null,
    questionLabel: null,
    photos: [],
    raisedBy: driver,
    raisedByName: driver?.name ?? '',
    raisedAt: at('10:21'),
    closedBy: state === 'CLOSED' ? manager : null,
    closedByName: state === 'CLOSED' ? (manager?.name ?? null) : null,
    closedAt: state === 'CLOSED' ? at('16:00') : null,
    closingNote: state === 'CLOSED' ? '已更换并复查' : null,
  });
}

export const hazards = [
  makeHazard(1, '配电房一处线路绝缘老化，导体外露', 'MAJOR', 'electricity', offices[3] ?? college),
  makeHazard(2, '大客车左后轮胎花纹深度不足 1.6 毫米', 'SERIOUS', 'vehicle', fleet),
  makeHazard(3, '学生宿舍二号楼三层灭火器压力不足', 'MODERATE', 'fire', offices[2] ?? college),
  makeHazard(4, '机房门口堆放纸箱', 'MINOR', 'fire', offices[5] ?? college),
  makeHazard(5, '食堂留样冰箱温度记录缺一天', 'MODERATE', 'food', offices[3] ?? college, 'CLOSED'),
];

export const tokens = [
  {
    __typename: 'Token',
    id: 'k1',
    name: '与教务系统同步',
    prefix: 'aj_7Qx',
    scopes: ['read', 'units:write'],
    person: admin,
    createdAt: at('09:00', '2026-11-01'),
    lastUsedAt: at('07:30'),
    expiresAt: null,
    revokedAt: null,
  },
];

export const myTasks = [
  makeTask('task-mine-1', fleet, vehicle, { id: 'a-vehicle', name: { 'zh-CN': '节前公务车辆检查' } }, 'SILENT', '2026-11-23'),
  makeTask('task-mine-2', security, zero, { id: 'a-zero', name: { 'zh-CN': '国庆零报告' } }, 'WAITING', today),
  makeTask('task-mine-3', security, fire, { id: 'a-fire', name: { 'zh-CN': '节前消防设施检查' } }, 'IN_PROGRESS', '2026-11-27'),
];
