/**
 * A missing page is shown at any depth, so its own relative addresses lead astray. This looks for the site's mark, folder by folder
 * from here upwards, and mends every address on the page by where the mark is. Without it the words still say what to do.
 */
export const findSiteRoot = `(function(){var up=location.pathname.split('/').slice(1,-1);function mend(root){document.documentElement.dataset.root=root;document.querySelectorAll('[href]').forEach(function(e){var h=e.getAttribute('href');if(!/^([a-z]+:|#|\\/)/.test(h))e.setAttribute('href',root+h.replace(/^\\.\\//,''))})}function look(n){if(n<0)return;var root='/'+up.slice(0,n).map(function(f){return f+'/'}).join('');fetch(root+'bookmark.svg',{method:'HEAD'}).then(function(r){if(r.ok)mend(root);else look(n-1)},function(){look(n-1)})}look(up.length)})()`;
