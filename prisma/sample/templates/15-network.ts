import {
  choices,
  count,
  date,
  formula,
  group,
  inspect,
  integer,
  longText,
  measure,
  multipleChoice,
  section,
  single,
  template,
  text,
  time,
  yesNo,
} from './writing.ts';

/** 15 · 网络与信息系统安全: daily in the holiday, Information Resource Centre. About systems only, never about what people write. */
export const network = template('network', '网络与信息系统安全检查', 'Network and information systems', {
  description: [
    '假期每日检查系统本身：评估、开放时间、值守、漏洞、备份和事件报告。',
    'Daily in the holiday, about the systems themselves: assessments, opening hours, duty, weaknesses, backups and incidents.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('on_watch', '值守', 'Duty', [
      text('on_duty', '值班人员', 'On duty', { required: true, maxLength: 40 }),
      text('backup', '备岗人员', 'Stand-in', {
        required: true,
        maxLength: 40,
        constraints: [['backup != on_duty', '主岗和备岗不能是同一人', 'Two different people']],
      }),
      inspect('round_the_clock', '★ 24 小时值守', '★ Duty round the clock', {
        criterion: ['主备双岗，电话畅通', 'Two people, phone answered'],
        severity: 'serious',
        category: 'network',
        photo: false,
        naAllowed: false,
      }),
    ]),
    section('running', '信息系统', 'Systems', [
      group(
        'systems',
        '运行中的系统',
        'Running systems',
        [
          text('system', '系统名称', 'System', { required: true, maxLength: 60 }),
          yesNo('assessed', '已通过安全评估', 'Passed a security assessment', { required: true }),
          single('hours', '开放时间', 'Open', {
            required: true,
            choices: choices(
              ['always', '全天', 'Round the clock'],
              ['working', '仅工作时间', 'Working hours only'],
              ['off', '假期关闭', 'Off in the holiday'],
            ),
          }),
          yesNo('needed_always', '必须全天运行', 'Needed round the clock', { required: true }),
        ],
        { required: true, minRows: 1, maxRows: 100, rowLabel: ['系统', 'System'] },
      ),
      formula('not_assessed', '未评估仍在运行的系统', 'Running without an assessment', "count(systems, not assessed and hours != 'off')", {
        decimals: 0,
        consequences: [
          [
            'not_assessed > 0',
            ['raise', 'serious', 'network', '有系统未经安全评估仍在运行', 'A system runs without a security assessment'],
          ],
        ],
      }),
      formula(
        'open_needlessly',
        '不必全天却全天开放的系统',
        'Open round the clock without need',
        "count(systems, hours = 'always' and not needed_always)",
        {
          decimals: 0,
          consequences: [
            [
              'open_needlessly > 0',
              ['raise', 'moderate', 'network', '有系统非必要全天开放', 'A system is open round the clock without need'],
            ],
          ],
        },
      ),
      inspect('site', '网站巡查', 'Web site', {
        criterion: ['首页和重点栏目可达，无篡改、无暗链', 'Front page and main sections reachable, not tampered with'],
        severity: 'serious',
        category: 'network',
      }),
      count('weak_passwords', '★ 弱口令账号', '★ Accounts with weak passwords', {
        unit: ['个', 'accounts'],
        severity: 'serious',
        category: 'network',
        help: ['弱口令、默认口令、长期不变口令', 'Weak, default or never changed'],
      }),
      count('vulnerabilities', '★ 未修复的高危漏洞', '★ Critical weaknesses not mended', {
        unit: ['个', 'weaknesses'],
        severity: 'major',
        category: 'network',
      }),
      count('open_ports', '未关闭的非必要端口', 'Needless ports open', {
        unit: ['个', 'ports'],
        severity: 'moderate',
        category: 'network',
      }),
    ]),
    section('protection', '防护', 'Protection', [
      inspect('perimeter', '边界设备', 'Perimeter devices', {
        criterion: [
          '防火墙、入侵防御在线，规则库已更新，告警已处置',
          'Firewall and intrusion prevention online, rules current, alarms dealt with',
        ],
        severity: 'moderate',
        category: 'network',
        photo: false,
      }),
      date('rules_updated_on', '规则库更新日期', 'Rules updated on', { required: true }),
      measure('antivirus', '防病毒覆盖率', 'Covered by anti-virus', {
        unit: ['%', '%'],
        enter: [0, 100],
        pass: { min: 100 },
        decimals: 0,
        severity: 'minor',
        category: 'network',
      }),
      measure('log_months', '日志留存', 'Logs kept for', {
        unit: ['个月', 'months'],
        enter: [0, 120],
        pass: { min: 6 },
        decimals: 0,
        severity: 'moderate',
        category: 'network',
        clause: ['《中华人民共和国网络安全法》', 'Cybersecurity Law of the PRC'],
      }),
      inspect('backup_done', '当日备份', 'Backup of the day', {
        criterion: ['关键数据备份成功', 'Key data backed up'],
        severity: 'moderate',
        category: 'network',
        photo: false,
      }),
      inspect('displays', '电子屏', 'Public displays', {
        criterion: ['控制端断开外网，用毕关闭，责任人联系畅通', 'Controller off the internet, off after use, keeper reachable'],
        severity: 'moderate',
        category: 'network',
        photo: false,
      }),
    ]),
    section('incidents', '网络安全事件', 'Incidents', [
      yesNo('incident', '今日是否发生网络安全事件', 'Did an incident happen today?', { required: true }),
      time('incident_at', '发现时间', 'Found at', { required: true, showWhen: 'incident' }),
      multipleChoice('response', '已采取的处置', 'What was done', {
        required: true,
        showWhen: 'incident',
        choices: choices(
          ['isolated', '断网隔离', 'Isolated'],
          ['evidence', '留存证据', 'Evidence kept'],
          ['restored', '恢复运行', 'Restored'],
          ['reported', '已上报', 'Reported'],
        ),
        constraints: [["selected(response, 'reported')", '网络安全事件应立即上报', 'Incidents must be reported at once', 'warning']],
      }),
      integer('reported_after', '发现后多久上报', 'Reported after', {
        required: true,
        unit: ['分钟', 'min'],
        min: 0,
        max: 10080,
        showWhen: 'incident',
      }),
      longText('incident_what', '经过', 'What happened', { required: true, maxLength: 1000, showWhen: 'incident' }),
    ]),
  ],
});
