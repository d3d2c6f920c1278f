export const zhCN = {
  changes: {
    fromTo: '%{before} → %{after}',
    property: {
      grades: '等级',
      exclusive: '选它就不能选别的',
      removed: '不再提供',
      attributes: '选项的标记',
      place: '位置',
      locales: '语言',
      tests: '表单测试',
      origin: '题库来源',
      carried: '其他系统的设置',
    },
  },
};
