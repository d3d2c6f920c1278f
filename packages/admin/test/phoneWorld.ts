import type { TaskCard } from '../src/phone/network/cards.ts';
import { vehicleDefinition } from './world/vehicleCheck.ts';

/** What the real schema needs of the few things a phone sees; a test changes what it is about. */
const unit = { __typename: 'Unit', id: 'unit-students', name: '学生处支部', nameEn: 'Student Affairs branch', kind: 'branch' };
const person = { __typename: 'Person', id: 'person-secretary', name: '霍青云', userName: 'secretary.students', unit };

export const phoneViewer = {
  person,
  permissions: ['submission.submit', 'hazard.raise'],
  mustChangePassword: false,
  unreadNotifications: 0,
  counts: { tasksOpen: 2, tasksLate: 0, awaitingMySignature: 0, hazardsOpen: 0 },
};

const zeroReport = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '零报告', en: 'Zero report' },
  settings: { signOff: 'none', allSafe: { statement: { 'zh-CN': '截至报告时，未发生安全事故。', en: 'No accident so far.' } } },
  sections: [],
};

function task(id: string, name: string, definition: object, more: Partial<TaskCard> = {}) {
  return {
    __typename: 'Task',
    id,
    state: 'PENDING',
    late: false,
    slot: '2026-11-24',
    opensAt: '2026-11-24T00:00:00+08:00',
    dueAt: '2026-11-24T23:00:00+08:00',
    closesAt: '2026-11-25T08:00:00+08:00',
    canComplete: true,
    canDeclareAllSafe: false,
    waitingForSignature: false,
    unit,
    template: { id: `template-${id}`, name: { 'zh-CN': name } },
    version: { __typename: 'TemplateVersion', id: `version-${id}`, number: 1, definition },
    assignment: { id: `assignment-${id}`, name: { 'zh-CN': name }, timeZone: 'Asia/Shanghai' },
    myDraft: null,
    submission: null,
    ...more,
  };
}

export const vehicleTask = task('task-vehicle', '公务车辆检查', vehicleDefinition);
export const zeroTask = task('task-zero', '零报告', zeroReport, { canDeclareAllSafe: true });
