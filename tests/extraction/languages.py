"""Short texts of our own in other languages, and the encodings before Unicode that their pages are saved in."""

from __future__ import annotations

OTHERS: dict[str, tuple[tuple[str, ...], str]] = {
    "English": (
        ("cp1252",),
        "The council met this morning to discuss the plan for new trees along the canal – “long overdue”, as one "
        "member put it – and the repair of the roads. It’s the town’s largest project in years… The mayor’s "
        "office says it won’t cost more than £40,000; the café owners’ association isn’t so sure, and its "
        "chairman, Mr Doré, asked for a naïve question to be answered: “Who’ll water them?” Nobody had an answer "
        "– not yet.",
    ),
    "French": (
        ("cp1252", "iso8859-15"),
        "L'été dernier, la mairie a planté des tilleuls le long du canal, et les élèves de l'école voisine ont "
        "été chargés de les arroser jusqu'à l'arrivée des pluies. Là où la chaussée s'était affaissée, on a "
        "réparé les dégâts à grands frais ; à présent, même les cyclistes s'y plaisent. « C'était déjà prévu à "
        "l'époque où mon père était maire », a précisé l'adjoint, ému, avant d'être hué par une poignée "
        "d'opposants très énervés.",
    ),
    "German": (
        ("cp1252", "iso8859-1"),
        "Die Bürger möchten größere Gärten und schönere Brücken über den Fluss, doch für die Bäume am Ufer "
        "müssten zuerst die alten Mauern abgetragen werden. Natürlich käme das die Gemeinde teuer zu stehen; "
        "schließlich gehören ihr nur fünf Häuser an der Straße zum Königsplatz. Übrigens hätte der Bürgermeister "
        "früher hören können, was die Schüler der Höheren Töchterschule längst wussten: Ohne Geländer gefährdet "
        "der Weg täglich Fußgänger.",
    ),
    "Spanish": (
        ("cp1252", "iso8859-1"),
        "Ayer por la mañana, el concejo habló de la plantación de árboles a lo largo del canal y de la "
        "reparación de los caminos, que están en muy mal estado después de las lluvias de otoño. «¿Quién los "
        "regará?», preguntó un vecino; según el alcalde, lo harán los niños de la escuela más próxima, y será él "
        "quien pague la música y los jamones del día de la inauguración. Así acabó la sesión: sin más preguntas, "
        "pero también sin dinero.",
    ),
    "Portuguese": (
        ("cp1252", "iso8859-1"),
        "Ontem de manhã, a câmara municipal discutiu a plantação de árvores ao longo do canal e a reparação das "
        "estradas, que não são seguras após as últimas chuvas de inverno. Já há quem diga que só os avós têm "
        "razão: água não falta, mas também não há pão nem mãos para a obra. À tarde, o vereador José Falcão pôs "
        "a questão à votação, e até às três horas ninguém lá pôde dizer se sim ou não.",
    ),
    "Polish": (
        ("cp1250", "iso8859-2"),
        "Wczoraj rano radni miasta rozmawiali o sadzeniu drzew wzdłuż kanału, a także o tym, że część dróg musi "
        "zostać naprawiona jeszcze przed zimą, gdyż są już zupełnie zniszczone. Mieszkańcy skarżą się, że dzieci "
        "chodzą do szkoły po błocie, a starsi ludzie boją się wyjść na ulicę. „Zrobimy wszystko, żeby zdążyć”, "
        "obiecał wójt, choć pieniędzy nie ma i długo jeszcze nie będzie.",
    ),
    "Czech": (
        ("cp1250", "iso8859-2"),
        "Včera ráno městská rada jednala o výsadbě stromů podél kanálu a o opravě silnic, které jsou po zimě ve "
        "velmi špatném stavu, takže řidiči musí jezdit pomalu. Lidé si stěžují, že děti chodí do školy blátem a "
        "že k řece už není kudy jít. „Uděláme, co půjde,“ řekl starosta Dvořák, třebaže peníze nejsou a ještě "
        "dlouho nebudou; většina zastupitelů přesto zvedla ruku.",
    ),
    "Romanian": (
        ("cp1250", "iso8859-2"),
        "Ieri dimineaţă, consiliul oraşului a discutat despre plantarea copacilor de-a lungul canalului şi "
        "despre repararea drumurilor, care sunt într-o stare foarte proastă după iarnă. Locuitorii se plâng că "
        "şcoala e departe şi că până la gară se merge prin noroi. „Vom face tot ce ne stă în putinţă”, a spus "
        "primarul, deşi bani nu sunt şi nici nu vor fi curând; totuşi, aproape toţi au ridicat mâna.",
    ),
    "Hungarian": (
        ("cp1250", "iso8859-2"),
        "Tegnap reggel a városi tanács megvitatta a csatorna menti fák ültetését és az utak javítását, mert az "
        "őszi esőzések után több híd is nagyon rossz állapotba került. A lakók arra panaszkodnak, hogy a "
        "gyerekek sárban járnak iskolába, és hogy a folyóhoz már nem vezet járható ösvény. „Megteszünk minden "
        "tőlünk telhetőt” – ígérte a polgármester, bár pénz nincs, és jó ideig nem is lesz.",
    ),
    "Turkish": (
        ("cp1254", "iso8859-9"),
        "Dün sabah belediye meclisi, kanal boyunca ağaç dikilmesini ve kış yağmurlarından sonra bozulan yolların "
        "onarılmasını görüştü; çocuklar da işçilere yardım edecek. Mahalleliler okula çamur içinde gidildiğini, "
        "yaşlıların sokağa çıkamadığını söylüyor. Belediye başkanı “Elimizden geleni yapacağız” dedi, ama para "
        "yok ve uzun süre de olmayacak; yine de üyelerin çoğu teklife evet oyu verdi.",
    ),
    "Russian": (
        ("cp1251", "koi8-r"),
        "Вчера утром городской совет обсудил посадку деревьев вдоль канала и ремонт дорог, которые после зимних "
        "дождей находятся в очень плохом состоянии. Жители жалуются, что дети ходят в школу по грязи, а старики "
        "боятся выйти на улицу. «Сделаем всё, что в наших силах», — пообещал глава района, хотя денег нет и "
        "долго ещё не будет; тем не менее почти все подняли руку.",
    ),
    "Greek": (
        ("cp1253", "iso8859-7"),
        "Χθες το πρωί το δημοτικό συμβούλιο συζήτησε τη φύτευση δέντρων κατά μήκος του καναλιού και την επισκευή "
        "των δρόμων, που μετά τις βροχές του χειμώνα είναι σε πολύ κακή κατάσταση. Οι κάτοικοι παραπονιούνται "
        "ότι τα παιδιά πηγαίνουν στο σχολείο μέσα στη λάσπη. «Θα κάνουμε ό,τι μπορούμε», είπε ο δήμαρχος, αν και "
        "χρήματα δεν υπάρχουν ούτε θα υπάρξουν σύντομα.",
    ),
    "Thai": (
        ("tis-620", "cp874"),
        "เมื่อเช้าวานนี้ สภาเทศบาลได้หารือเรื่องการปลูกต้นไม้ตามแนวคลองและการซ่อมถนน "
        "ซึ่งหลังฝนตกหนักอยู่ในสภาพแย่มาก ชาวบ้านบ่นว่าเด็กต้องเดินไปโรงเรียนกลางโคลน และคนแก่ไม่กล้าออกจากบ้าน "
        "นายกเทศมนตรีรับปากว่าจะทำทุกอย่างที่ทำได้ แม้ว่าเงินยังไม่มี และคงไม่มีไปอีกนาน "
        "แต่สมาชิกส่วนใหญ่ก็ยกมือเห็นด้วย",
    ),
    "Chinese": (
        ("gb18030", "gb2312"),
        "昨天上午，市议会讨论了沿运河种树和修路的计划。冬雨之后，许多道路的状况很差，居民希望工程能够尽快开始，学"
        "生们也会帮忙浇水。老人们抱怨说，孩子上学要走泥路，去河边已经没有好走的路了。市长答应尽力而为，虽然现在没"
        "有钱，将来很长一段时间也不会有；不过大多数议员还是举手赞成。会后，有人问起谁来照看这些小树，没有人回答。",
    ),
    "Chinese of Taiwan": (
        ("big5",),
        "昨天上午，市議會討論了沿運河種樹和修路的計畫。冬雨之後，許多道路的狀況很差，居民希望工程能夠盡快開始，學"
        "生們也會幫忙澆水。老人們抱怨說，孩子上學要走泥路，去河邊已經沒有好走的路了。市長答應盡力而為，雖然現在沒"
        "有錢，將來很長一段時間也不會有；不過大多數議員還是舉手贊成。會後，有人問起誰來照看這些小樹，沒有人回答。",
    ),
    "Japanese": (
        ("shift_jis", "euc-jp"),
        "昨日の朝、市議会は運河沿いの植樹と道路の修理について話し合った。冬の雨の後、多くの道がとても悪い状態にな"
        "っている。住民は、子供たちが泥の中を歩いて学校へ通い、お年寄りが外に出られないと訴えている。市長は「でき"
        "ることは全部やります」と約束したが、お金はまだなく、当分はないだろう。それでも、ほとんどの議員が手を挙げ"
        "て賛成した。",
    ),
    "Korean": (
        ("euc-kr", "cp949"),
        "어제 아침 시의회는 운하를 따라 나무를 심고 도로를 고치는 계획을 논의했다. 겨울비가 내린 뒤 많은 길이 "
        "아주 나쁜 상태가 되었다. 주민들은 아이들이 진흙길을 걸어 학교에 다니고 노인들은 밖에 나가기를 "
        "무서워한다고 말한다. 시장은 할 수 있는 일은 다 하겠다고 약속했지만, 돈은 아직 없고 당분간 없을 것이다. "
        "그래도 의원 대부분이 손을 들어 찬성했다.",
    ),
}

# What carries no accent, or next to none: nothing in it may change.
PLAIN: dict[str, str] = {
    "Vietnamese without accents": (
        "Sang nay, Uy ban nhan dan huyen Binh Khe da hop ban ve ke hoach trong cay xanh doc bo kenh Ba Muoi va "
        "sua chua nhung doan duong hu hong sau mua mua. Ong Nguyen Van Tuong cho biet cac truong da chuan bi du "
        "sach vo, ban ghe cho hon ba nghin hoc sinh truoc ngay khai giang nam hoc moi."
    ),
    "code": (
        "def area(r):\n    return 3.14159 * r ** 2  # r² × π, in m²\n\nprint(area(2), '→', 12.566, \"± 0.001\")\nfor "
        "(i = 0; i < n; i++) { a[i] ^= ~b[i] & 0xff; s += '\\u00e9'; } // § 3.2 — see «notes»\n"
    ),
    "numbers": (
        "1.234,56 € | ½ × 3° = 1,5° ± 0,1 | 12 µm² · 7 ¢ | §12 ¶3 | 25 °C – 30 °C | £40,000 | ¥5 000 | 1º, 2ª, 3º\n"
    ),
}
