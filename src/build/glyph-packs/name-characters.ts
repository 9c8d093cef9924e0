/**
 * Characters met in people's names that are not among the 3,500 of level 1 of 通用规范汉字表: our own selection.
 * They share one small pack, so that a name with a rare character costs little.
 */
export const nameCharacters = [
  // 玉 and 王: the commonest source of rare names.
  '玥琪珺珩珣珂珈珑珏玮玟玹玘珞珙珪琚琬琰琮琨琛琦琇琤琲瑀瑄瑗瑕瑢瑭瑾璟璇璐璞璋璨璎瓒琯玎珮琏玑玢琎珧玠玙珖珵琊琥玳珀珥璠璜',
  '璘璆璁瑨瑱琭琀瓘瑛',
  // 日 and 火.
  '昱昕昉昀旻昊旸昶昺晗晔晞晟晁晏暄暐暻曈曦曌晖煜烨烜焯焱炜熠煊燊燚熹炅炆烔煐煦燏爝灏曜昳晙晅暕',
  // 水 and 冰.
  '沅沄泓泠洺洹洵洮洧浠浥涪淏淇淞淼渌湜湫溱滢漪漩澍澔潆瀚瀛濛濮沣沚汭汶泮泱浛浚浔淙淯渼湉湲溦滟漭潞澧',
  // 草 and 木.
  '芃芊芮苒苡茗茜茹莆莘莞菡菀菁萱葳蓁蓓蕙蕤薏藜蘅芾苓苕荃荏荻蒽蓥桢梓梵棣楠槿橦柃柘栩桉桄桧梣棪椋樾橹杺',
  // 土, 山, 石, 金.
  '堃垚埕堉塬墉垠垣峤峥崚嵩嶷岚岱岑岿峣崟嵘嶂磐鑫钰铠铄铉铮锴锟镕镛钊钏铎铖锜锬镔镡钐钒钤钫钲铱锘鎏銮',
  // 人, 女, 心, 言.
  '俪倬倩偲僖仝伋佶侃侑俣倞倓俨俶婕婧婷婵嫣嫒嬿妍妤姝姣娅娉娣媛嫦嫱姮姞妘姗姵婳恺惇懿忻恪悌憬忞怿恽谕谡谌讷诩诠谞诒',
  // 雨, 风, 鸟, 马, 鱼 and others.
  '雯霁霏霓霖霭靓韬韶颀颉颍颐颢飏飒骁骅骐骥骞鲲鸢鹂麒麟龑龢龠黛鼐',
  // Whole characters without one family.
  '喆㛃䶮囍奕奂奚夔弈彧徵戬斐斓旎旖昇昫朔栎歆毓淦禛祎祺祯禧竑筠箐粲纮绮缇缦翀翊翎翮翯翱聿臻舜舸芷袆裎贇赟轶逄邈邝邱郗郦郢鄢',
  '酃闫闵闾阮陟隽雍顼',
  // Surnames of the commonest hundreds, and characters common in given names.
  '廖邵郝龚尹邹俞樊翟倪覃佟裘缪逯笪臧邬邸韦亨芸荟莎蔷薰峪嫚钗钿轲轼辕骋瑶璀涓涟皎栀炳烽麓懋弢弼敖叡圳圻奎孜宸岷帼掣柯榛槟樵',
  '湛炯睿驿',
  // 百家姓 and others: surnames outside level 1.
  '亓仉佘侴冼卞厍厐叵呙啜圉埇妫宓嵇庹庾怙曩栾桓殳泷淖滕牟狄璩甄皋眭瞿祁禚窦竺綦缑羿胥芈苌苻荀莒蔺蒯蓟虞蚩褚訾谯贲邰邴郄郇郏',
  '郜郤鄄鄞鄯酆钭阚阙隗雒靳颛麴麹仡佴蒉',
  // Beyond the BMP, and forms kept in older papers.
  '𬱖𫍲𬀩𬍛𬎆𬭚𬭛𬸚𬸣𫖯𫗧𬘓𬘭𬘯𬜬𬤊𬤝𬭎𬳽𬴊𠅤𣸣𥻗𦈡堯犇赑猋骉飝叕昍鱻皛榮峯龘',
].join('');
