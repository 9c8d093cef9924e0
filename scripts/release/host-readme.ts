/** 部署说明.txt: for who puts the site on a host. The byte order mark and the line ends are for Windows. `paths` are those in the zip file. */
export function hostReadme(maker: string, paths: readonly string[]): string {
  const chapter = 'site/guide/hosting/index.html';
  const more = paths.includes(chapter) ? [`更细的说明（GitHub Pages、nginx、Apache、IIS、缓存、安全规则）在 ${chapter}，双击就能看。`, ''] : [];
  return `\ufeff${[...lines(maker), ...more].join('\r\n')}`;
}

function lines(maker: string): string[] {
  return [
    '部署说明',
    '',
    `版本：${maker}`,
    '',
    '里面有什么',
    '  site/        整个网站，全是静态文件',
    '  SHA256SUMS   每个文件的 SHA-256，用来核对有没有传坏',
    '  LICENSE.txt  许可；别人作品的许可在 site/licences/',
    '',
    '怎么放',
    '  1. 核对：在解开的文件夹里运行 sha256sum -c SHA256SUMS（Linux）。没有这个命令可以跳过。',
    '  2. 把 site 文件夹里的全部文件放到网页服务器上，根目录、子目录都行，http、https 都行。不要只拿一部分。',
    '  3. 打开那里的 index.html。在“办理台”里随便填一行，下载一份 PDF；能下载就放好了，关掉标签页。',
    '',
    '要求',
    '  - 不要数据库，不要后台程序，不连外网。',
    '  - .js 文件要按 text/javascript（或 application/javascript）发送，.bin 文件要能取到。',
    '  - 服务器不会把目录地址对应到 index.html 也行：网站里的链接都写明了文件名。',
    '  - 请开 gzip（网页、样式、脚本）；fonts 里的 .bin 已经压缩过，原样发送。',
    '  - 找不到网页时，请发 404.html。',
    '',
    '先在自己电脑上看一看',
    '  在 site 文件夹里运行 python3 -m http.server 8000，再打开 http://localhost:8000/ 。',
    '  双击 index.html 可以看通知和说明，但不能填表：浏览器不让这样打开的网页运行程序。',
    '',
    '更新',
    '  把原来的文件整个换成新的 site，旧文件删掉。挑没有人填表的时候换。',
    '',
    '填表人的数据',
    '  只在他们自己的浏览器里，不到服务器上来。服务器的访问记录里只有谁取过哪个文件。',
    '',
  ];
}
