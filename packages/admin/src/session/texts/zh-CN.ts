export const zhCN = {
  session: {
    title: '登录',
    userName: '用户名',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    forgotten: '忘记密码时，请联系本单位的管理员重置。',
    again: '登录已失效，请重新登录',
    againHelp: '页面上填写的内容都还在。登录后会接着完成刚才的操作。',
    leave: '不登录，离开',
    otherPerson: '这里是 %{name} 正在填写的页面，请用同一个账号登录。',
  },
};
