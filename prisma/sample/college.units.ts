/**
 * The tree of a made-up college: leading group, offices, schools, party branches, and the places where checks are made.
 * Names are invented; what the units are for follows from how such colleges are organised.
 */
export type SampleUnit = {
  /** what the other files of the sample call it */
  key: string;
  name: string;
  nameEn: string;
  kind: 'college' | 'group' | 'office' | 'school' | 'department' | 'branch' | 'class' | 'place';
  children?: readonly SampleUnit[];
};

function unit(kind: SampleUnit['kind'], key: string, name: string, nameEn: string, children: readonly SampleUnit[] = []): SampleUnit {
  return { key, name, nameEn, kind, children };
}

const place = (key: string, name: string, nameEn: string) => unit('place', key, name, nameEn);
const schoolClass = (key: string, name: string, nameEn: string) => unit('class', key, name, nameEn);
const branch = (key: string, name: string, nameEn: string) => unit('branch', `branch.${key}`, name, nameEn);

const partyOffice = unit('office', 'party-office', '党政办公室', 'Party and Administration Office', [
  place('duty-room', '总值班室', 'Main Duty Room'),
  place('administration-building', '行政楼', 'Administration Building'),
  unit('department', 'fleet', '车队', 'Vehicle Fleet'),
]);

const securityOffice = unit('office', 'security-office', '保卫处', 'Security Office', [
  unit('office', 'campaign-office', '领导小组办公室', 'Office of the Leading Group'),
  place('gate-north', '北门门卫室', 'North Gate'),
  place('gate-south', '南门门卫室', 'South Gate'),
  place('drill-base', '应急演练基地', 'Emergency-drill Base'),
]);

const studentAffairs = unit('office', 'student-affairs', '学生处', 'Student Affairs', [
  place('dormitory-1', '1号学生宿舍', 'Dormitory 1'),
  place('dormitory-2', '2号学生宿舍', 'Dormitory 2'),
  place('dormitory-3', '3号学生宿舍', 'Dormitory 3'),
]);

const generalAffairs = unit('office', 'general-affairs', '总务处', 'General Affairs', [
  unit('department', 'utilities', '水电管理中心', 'Utilities Centre', [place('water-station', '饮用水供水站', 'Drinking-water Station')]),
  unit('department', 'catering', '饮食服务中心', 'Catering Centre', [
    place('canteen-1', '第一食堂', 'Canteen 1'),
    place('canteen-2', '第二食堂', 'Canteen 2'),
    place('shop', '校园商店', 'Campus Shop'),
  ]),
  place('storehouse', '综合仓库', 'General Storehouse'),
  place('building-site', '实训楼改造工地', 'Training-building Renovation Site'),
]);

const academicAffairs = unit('office', 'academic-affairs', '教务处', 'Academic Affairs', [
  place('teaching-a', '教学楼A座', 'Teaching Building A'),
  place('teaching-b', '教学楼B座', 'Teaching Building B'),
]);

const informationCentre = unit('office', 'information-centre', '信息资源中心', 'Information Resource Centre', [
  place('server-room', '中心机房', 'Central Machine Room'),
  place('library', '图书馆', 'Library'),
  place('computer-rooms', '计算机教室', 'Computer Classrooms'),
  place('multimedia-rooms', '多媒体教室', 'Multimedia Classrooms'),
]);

const petrochemical = unit('school', 'petrochemical', '石化工程学院', 'School of Petrochemical Engineering', [
  place('chemistry-building', '化工实验楼', 'Chemistry Laboratory Building'),
  place('chemical-store', '危险化学品暂存间', 'Hazardous Chemicals Store'),
  schoolClass('class-refining', '石油炼制2601班', 'Oil Refining 2601'),
  schoolClass('class-applied-chemistry', '应用化工2602班', 'Applied Chemistry 2602'),
]);

const mechatronics = unit('school', 'mechatronics', '机电工程学院', 'School of Mechanical and Electrical Engineering', [
  place('training-building', '机电实训楼', 'Mechatronics Training Building'),
  place('gas-store', '气瓶间', 'Gas Cylinder Store'),
  schoolClass('class-maintenance', '设备维修2601班', 'Equipment Maintenance 2601'),
  schoolClass('class-instruments', '仪表自动化2602班', 'Instrumentation 2602'),
]);

const environment = unit('school', 'environment', '安全环保学院', 'School of Safety and Environment', [
  schoolClass('class-safety', '安全技术2601班', 'Safety Technology 2601'),
]);

const information = unit('school', 'information', '信息工程学院', 'School of Information Engineering', [
  schoolClass('class-networks', '网络技术2601班', 'Network Technology 2601'),
]);

const business = unit('school', 'business', '经济管理学院', 'School of Business', [
  schoolClass('class-logistics', '现代物流2601班', 'Modern Logistics 2601'),
]);

const generalCourses = unit('department', 'general-courses', '公共课部', 'General Courses Department', [
  place('sports-centre', '体育馆', 'Sports Centre'),
  unit('department', 'partner-campus', '富岳合作校区', 'Fuyue Partner Campus', [
    place('partner-dormitory', '富岳学生宿舍', 'Fuyue Dormitory'),
    place('partner-classrooms', '富岳教学楼', 'Fuyue Teaching Building'),
  ]),
]);

const branches = unit('group', 'branches', '党支部', 'Party Branches', [
  branch('administration', '党政办支部', 'Branch of the Party and Administration Office'),
  branch('security', '保卫处支部', 'Branch of the Security Office'),
  branch('students', '学生处支部', 'Branch of Student Affairs'),
  branch('general-affairs', '总务处支部', 'Branch of General Affairs'),
  branch('academic', '教务处支部', 'Branch of Academic Affairs'),
  branch('information-centre', '信息资源中心支部', 'Branch of the Information Resource Centre'),
  branch('petrochemical', '石化工程学院支部', 'Branch of Petrochemical Engineering'),
  branch('mechatronics', '机电工程学院支部', 'Branch of Mechanical and Electrical Engineering'),
  branch('environment', '安全环保学院支部', 'Branch of Safety and Environment'),
  branch('information', '信息工程学院支部', 'Branch of Information Engineering'),
  branch('business', '经济管理学院支部', 'Branch of Business'),
  branch('general-courses', '公共课部支部', 'Branch of General Courses'),
]);

export const college: SampleUnit = unit('college', 'college', '澜江石化职业学院', 'Lanjiang Petrochemical Vocational College', [
  unit('group', 'leading-group', '领导小组', 'Leading Group'),
  partyOffice,
  securityOffice,
  studentAffairs,
  generalAffairs,
  academicAffairs,
  informationCentre,
  petrochemical,
  mechatronics,
  environment,
  information,
  business,
  generalCourses,
  branches,
]);

/** Every unit with the key of its parent, parents first. */
export function unitsInOrder(root: SampleUnit = college, parent: string | null = null): { unit: SampleUnit; parent: string | null }[] {
  return [{ unit: root, parent }, ...(root.children ?? []).flatMap((child) => unitsInOrder(child, root.key))];
}
