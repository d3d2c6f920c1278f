export const zhCN = {
  conditions: {
    group: {
      questions: '题目',
      sums: '各行的合计',
      around: '单位、人员和设备',
      last: '上次的答案',
    },
    rows: {
      sum: '%{group} 里 %{name} 的合计',
      min: '%{group} 里 %{name} 的最小值',
      max: '%{group} 里 %{name} 的最大值',
      minInOrder: '%{group} 里最早的 %{name}',
      maxInOrder: '%{group} 里最晚的 %{name}',
    },
    unit: { kind: '单位类别', name: '单位名称' },
    person: { name: '填报人姓名' },
    asset: { name: '设备名称', kind: '设备类别', number: '设备编号', code: '设备二维码', location: '设备位置', unit: '设备所属单位' },
    other: { unit: '单位的%{name}', person: '填报人的%{name}', asset: '设备的%{name}' },
    last: '上次的%{name}',
  },
};
