export const zhCN = {
  map: {
    open: '画成图',
    title: '谁取决于谁',
    around: '以哪道题为中心',
    everything: '看全部',
    jump: '去编辑这道题',
    noQuestion: '没有这样的题目，或它不涉及规则',
    helpAll: '左边的决定右边的。点一个方框，以它为中心；键盘用方向键在方框间移动，回车选中。',
    helpAround: '左边是它取决于的，右边是它影响的，各两步。点一个方框，以它为中心；键盘用方向键移动，回车选中。',
    section: '分节：%{name}',
    leftOut: '另有 %{smart_count} 个，见列表',
    tie: '%{name}（%{by}）',
    dependsOn: '取决于：%{names}。',
    affects: '影响：%{names}。',
  },
};
