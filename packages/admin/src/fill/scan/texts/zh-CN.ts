/** What the scanner says. The English catalogue has the same keys. */
export const zhCN = {
  title: '扫一扫',
  scan: '扫码',
  aim: '把二维码或条码放进框里',
  aim_label: '把标签上的二维码放进框里',
  starting: '正在打开相机…',
  picture: '相机画面',
  torch_on: '开灯',
  torch_off: '关灯',
  photo: '拍一张码的照片',
  photo_reading: '正在识别照片…',
  photo_nothing: '照片里没有找到码。请靠近一些、对准、光线亮一点，再拍一张。',
  photo_unreadable: '这个文件打不开，请换一张照片。',
  again: '再试一次',
  refused: '没有使用相机的权限。请在浏览器的网站设置里允许相机，再点“再试一次”。',
  none: '这台设备没有可用的相机。',
  busy: '相机正被别的应用占用。请先关掉它，再点“再试一次”。',
  insecure: '浏览器只允许 https 网址使用相机。请联系管理员改用 https 网址打开。',
  no_reader: '识别程序没有取到。请联网后点“再试一次”。',
  not_a_label: '这不是设备或场所的标签。请对准标签上的二维码。',
  unknown_asset: '没有找到这个标签码，或者它不在您的管辖范围内。请核对标签；需要时请联系单位负责人。',
  not_found_now: '这台设备上没有存它的资料。请联网后再扫。',
  otherwise: '也可以拍一张码的照片，或者手工输入。',
} as const;

export type ScanTextKey = keyof typeof zhCN;
