export const zhCN = {
  starting: {
    title: '随时检查',
    help: '没到时间也可以检查一次，开始后就是您的任务。',
    start: '开始检查',
    startNamed: '开始检查：%{name}',
    asset: '设备或场所',
    assetHelp: '按名称或编号查找；开始的检查就记在它名下',
    unit: '单位',
    noAsset: '没有找到这样的设备或场所',
    nothingHere: '这里没有您可以随时开始的检查',
    nothingHereHelp: '频次为“随时”的任务安排包含它，并且您在它的单位能填报，才能从这里开始。',
    notOfThis: '这个任务安排不包含它，或者您在它的单位不能填报。',
    noUnit: '您不能为任何单位开始这项检查。',
  },
};
