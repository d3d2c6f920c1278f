export const zhCN = {
  conflict: {
    set: '选项集“%{name}”',
    entry: {
      choices: '%{of}：选项“%{name}”',
      rows: '%{of}：项目“%{name}”',
    },
    words: '文字',
    first: '排在最前',
    after: '排在“%{after}”后面',
    firstIn: '在“%{around}”中，排在最前',
    afterIn: '在“%{around}”中，排在“%{after}”后面',
  },
};
