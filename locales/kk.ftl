# The interface of protest-map in Kazakh. The record's own texts are in data/.
# One message a line; NUMBER() groups digits as the language does.
#
# What is put in takes no suffix: which one a number would need depends on how it is spoken ("30-дан", "300-ден"). Where
# a suffix has to be, it stands on the word after the number: "300 адамнан астам".

## The page

site-name = protest-map
skip-to-list = Елді мекендер тізіміне өту
page-title = {$page} · {$title}
no-script-shows-all = Бұл бет скриптсіз де өзінде барының бәрін көрсетеді; мекенжай сұраған қалған нәрсеге WebAssembly керек.
note-failed = Интерактивті карта іске қосылмады. Осы беттегінің бәрін бұрынғыдай оқуға болады, барлық сілтеме жұмыс істейді.
note-retry = Қайталап көру
note-address = Мекенжайда «{$value}» көрсетілген; ол бұл жинақта жоқ, сондықтан ескерілмейді.
home = Шолу

## The headline

headline-claim = {$place}: {$measure ->
    [participants] қатысқандар – {$figure}
    [arrested] әкімшілік қамаққа алынғандар – {$figure}
    [held_liable] әкімшілік жауапкершілікке тартылғандар – {$figure}
    [charged] айып тағылғандар – {$figure}
    [in_custody] қамауда ұсталғандар – {$figure}
    [convicted] сотталғандар – {$figure}
    [killed] өлтірілгендер – {$figure}
   *[detained] ұсталғандар – {$figure}
} ({$according}).
country-on = {$country}, {$date}
country-in = {$country}, {$date}
the-country = бүкіл ел
headline-map = {$period}, {$measure}: {$what}.
headline-figures = саны бар елді мекен – {NUMBER($places)}
headline-others = саны көрсетілмегені – тағы {NUMBER($places)}
headline-unnumbered = картада {NUMBER($places)} елді мекен, өз саны көрсетілмеген
headline-no-mark = картада елді мекен жоқ
headline-unmentioned = {$places ->
    [one] картадағы бір елді мекен, бұл туралы жазбасы жоқ
   *[other] картадағы {NUMBER($places)} елді мекен, бұл туралы жазбалары жоқ
}
headline-nothing = бұл жинақта ештеңе жоқ
headline-events = бұл жинақта {NUMBER($events)} оқиға бар
according-to = мәлімет: {$claimant}
range-title = Кім қандай сан айтады
range-others = Сол күндер туралы; бұл сандарға қосылмайды

## What is shown

summary = {$period}, {$measure}: {$figures ->
    [0] өз саны бар елді мекен жоқ
   *[other] өз саны бар елді мекен – {NUMBER($figures)}
}, {$shared ->
    [0] ортақ санға кіретіні жоқ
   *[other] ортақ санға кіретіні – {NUMBER($shared)}
}, {$unknown ->
    [0] саны көрсетілмегені жоқ
   *[other] саны көрсетілмегені – {NUMBER($unknown)}
}, {$unmentioned ->
    [0] жазбасы жоғы жоқ
   *[other] бұл туралы жазбасы жоғы – {NUMBER($unmentioned)}
}.
period-all = Бүкіл жинақ
measure-detained = ұсталғандар
measure-participants = қатысқандар
measure-arrested = әкімшілік қамақ
measure-held-liable = әкімшілік жауапкершілік
measure-charged = айып тағылғандар
measure-in-custody = қамауда ұстау
measure-convicted = сотталғандар
measure-killed = өлтірілгендер
choose-measure = Көрсеткіш
choose-layer = Дереккөздер
layer-all = барлық дереккөз
layer-report = тек {$report}
report-by = баяндама ({$claimant})
report-unnamed = баяндама
layer-outside = тек басқа дереккөздер

## The map

map-label = Карта
map-help = «Плюс» пен «минус» пернелері масштабты өзгертеді, көрсеткі пернелер картаны жылжытады, 0 бүкіл елді көрсетеді.
zoom-in = Жақындату
zoom-out = Алыстату
zoom-fit = Бүкіл елді көрсету
legend = Белгілерді қалай оқу керек
legend-exact = сан
legend-open = немесе одан көп
legend-about = шамамен
legend-ring = дейін (жоғарғы шегі)
legend-words = тек сөзбен
legend-not-stated = дереккөз бұл туралы айтады, бірақ қанша екенін айтпайды
legend-shared = бірнеше жерге ортақ санның бөлігі
legend-not-mentioned = бұл шежіреде ол туралы жазба жоқ
legend-area = Ауданы – адам саны
legend-number = {$number} адам
legend-all = Барлық белгі және масштаб

## Claims

claim-exactly = {NUMBER($n)} адам
claim-at-least = кемінде {NUMBER($n)} адам
claim-more-than = {NUMBER($n)} адамнан астам
claim-up-to = {NUMBER($n)} адамға дейін
claim-about = шамамен {NUMBER($n)} адам
claim-between = {NUMBER($low)}–{NUMBER($high)} адам
claim-words = «{$words}»
claim-not-stated = саны айтылмаған
claim-none = ешкім
claim-part = {$figure} (тек бір бөлігі)
group-figure = {$group ->
    [activists] белсенділер: {$figure}
    [journalists] журналистер: {$figure}
    [soldiers] әскерилер: {$figure}
    [locals] жергілікті тұрғындар: {$figure}
    [assailants] шабуылдаушылар: {$figure}
   *[people] {$figure}
}
group-name = {$group ->
    [activists] белсенділер
    [journalists] журналистер
    [soldiers] әскерилер
    [locals] жергілікті тұрғындар
    [assailants] шабуылдаушылар
   *[people] адамдар
}
group-words = {$group ->
    [activists] белсенділер: {$figure}
    [journalists] журналистер: {$figure}
    [soldiers] әскерилер: {$figure}
    [locals] жергілікті тұрғындар: {$figure}
    [assailants] шабуылдаушылар: {$figure}
   *[people] {$figure}
}
group-unsaid = {$group}: {$figure}
counted = {$measure ->
    [participants] қатысқандар – {$figure}
    [arrested] әкімшілік қамаққа алынғандар – {$figure}
    [held_liable] әкімшілік жауапкершілікке тартылғандар – {$figure}
    [charged] айып тағылғандар – {$figure}
    [in_custody] қамауда ұсталғандар – {$figure}
    [convicted] сотталғандар – {$figure}
    [killed] өлтірілгендер – {$figure}
   *[detained] ұсталғандар – {$figure}
}
counted-not-stated = {$measure ->
    [participants] адамдар қатысқан, саны айтылмаған
    [arrested] адамдар әкімшілік қамаққа алынған, саны айтылмаған
    [held_liable] адамдар әкімшілік жауапкершілікке тартылған, саны айтылмаған
    [charged] адамдарға айып тағылған, саны айтылмаған
    [in_custody] адамдар қамауда ұсталған, саны айтылмаған
    [convicted] адамдар сотталған, саны айтылмаған
    [killed] адамдар өлтірілген, саны айтылмаған
   *[detained] адамдар ұсталған, саны айтылмаған
}
counted-none = {$measure ->
    [participants] ешкім қатыспаған
    [arrested] ешкім әкімшілік қамаққа алынбаған
    [held_liable] ешкім әкімшілік жауапкершілікке тартылмаған
    [charged] ешкімге айып тағылмаған
    [in_custody] ешкім қамауда ұсталмаған
    [convicted] ешкім сотталмаған
    [killed] ешкім өлтірілмеген
   *[detained] ешкім ұсталмаған
}
by-claimant = {$figure} ({$claimant})
claimant-not-named = дереккөз аталмаған
claim-shared = санның бөлігі: {$figure}, {$spread ->
    [together] бірге: {$names}
   *[unclear] жерлер: {$names}
}
claim-shared-short = санның бөлігі: {$figure}
claim-shared-days = санның бөлігі: {$figure}, күні: {$date}
list-and = {$first} және {$last}
and-more = {$names} және тағы {NUMBER($count)} жер
and-others = {$names} және басқа жерлер
somewhere = аталмаған жерлер
whole-country = бүкіл ел

## Totals of a place

total-exact = {NUMBER($n)}
total-open = {NUMBER($n)} немесе одан көп
total-about = шамамен {NUMBER($n)}
total-about-open = шамамен {NUMBER($n)} немесе одан көп
by-lowest = {$total}, ең төменгі мәлімет бойынша
total-up-to = {NUMBER($n)} адамға дейін
sources-contradict = дереккөздер бір-біріне қайшы келеді
claims-contradict = дереккөздер бір-біріне қайшы келеді: {$claims}
total-of = {$measure ->
    [participants] қатысқандар
    [arrested] әкімшілік қамақ
    [held_liable] әкімшілік жауапкершілікке тартылғандар
    [charged] айып тағылғандар
    [in_custody] қамауда ұсталғандар
    [convicted] сотталғандар
    [killed] өлтірілгендер
   *[detained] ұстау
} – {$total}
total-one = {$measure ->
    [participants] қатысқандар
    [arrested] әкімшілік қамақ
    [held_liable] әкімшілік жауапкершілікке тартылғандар
    [charged] айып тағылғандар
    [in_custody] қамауда ұсталғандар
    [convicted] сотталғандар
    [killed] өлтірілгендер
   *[detained] ұстау
} – 1
over-days = {$total}, {NUMBER($days)} күнде
over-dates = {$total}, {NUMBER($dates)} күн мен мерзім бойынша қосылған
not-added = қосылмаған: басқа санмен бірдей адамдар туралы болуы мүмкін
lowest-added = олардың ең төменгі саны қосылған
sum-of = {$total} ({$terms})
on-date = {$claims}, күні: {$date}
in-month = {$claims}, уақыты: {$date}
undated-claims = {$claims}, күні көрсетілмеген
without-figure = саны көрсетілмеген тағы {NUMBER($events)} оқиға
not-mentioned = {$measure ->
    [participants] осы оқиғада мұнда ешбір дереккөз қатысқандарды атамайды
    [arrested] осы оқиғада мұнда ешбір дереккөз әкімшілік қамаққа алынғандарды атамайды
    [held_liable] осы оқиғада мұнда ешбір дереккөз әкімшілік жауапкершілікке тартылғандарды атамайды
    [charged] осы оқиғада мұнда ешбір дереккөз айып тағылғандарды атамайды
    [in_custody] осы оқиғада мұнда ешбір дереккөз қамауда ұсталғандарды атамайды
    [convicted] осы оқиғада мұнда ешбір дереккөз сотталғандарды атамайды
    [killed] осы оқиғада мұнда ешбір дереккөз өлтірілгендерді атамайды
   *[detained] осы оқиғада мұнда ешбір дереккөз ұсталғандарды атамайды
}
not-mentioned-chosen = таңдалған күндер мен дереккөздер бойынша жазба жоқ
no-event = бұл жинақта оқиға жоқ
no-event-chosen = бұл таңдау бойынша жинақта ештеңе жоқ
no-event-then = бұл күндері жинақта ештеңе жоқ
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = Не болды
places = Елді мекендер
all-together = Қосындысы
all-together-how = Тек әртүрлі жерлерге, әртүрлі күндерге немесе дереккөз басқа деп атаған адамдарға қатысты сандар қосылады. Екі күнде саналған адам екі рет саналады.
not-added-title = Қосылмаған, өйткені жоғарыдағы санмен бірдей адамдар туралы болуы мүмкін
without-number-title = Бұған қоса, сансыз айтылады
no-total = Жалпы сан жоқ: дереккөздер бір адамдар туралы әртүрлі сан айтады, олардың ешқайсысы дұрыс деп жарияланбайды.
more-lines = және тағы {NUMBER($count)}
not-on-map = Картадан тыс
not-on-map-how = Бүкіл ел бойынша сандар, картаның масштабымен салынған. Олар ешбір қалаға тиесілі емес.
joint-figures = Бірнеше жерге ортақ сандар
other-figures = Басқа сандар

## A place, a day

back-to-overview = Жабу
also-called = Басқа атауы: {$names}
events-of-day = Не болды: {$date}
showing-days = Көрсетілгені: {$date}.
show-all-days = Бүкіл жинақты көрсету
shared-among = бірнеше жерге ортақ бір сан, олардың арасында бөлінбейді: {$names}
undated = Күні көрсетілмеген
named = Кім аталған: {$people}
person-role = {$name} ({$role})
planned = жоспарланған
made-public = сонда жария болған
implied = мұндағы әр дереккөз орнын немесе күнін тікелей атамайды; атамаған жерде ол маңайындағы мәтіннен шығады
sources-label = {$count ->
    [one] Дереккөз
   *[other] Дереккөздер
}
source-section = {$publisher}, {$section}-бөлім
source-sections = {$publisher}, {$sections}-бөлімдер
source-footnote = {$publisher}, {$footnote}-сілтеме
source-via = {$source}, {$via} арқылы

kind-rally = Митинг
kind-dispersal = Жиынды тарату
kind-gathering-prevented = Жиынға жол берілмеді
kind-detention = Ұстау
kind-arrest = Қамаққа алу
kind-threat = Қорқыту
kind-warning = Ескерту
kind-refusal = Рұқсат берілмеді
kind-blocking = Желілерді бұғаттау
kind-cordon = Алаңды қоршау
kind-snipers = Мергендер
kind-roadblocks = Жолдардағы бекеттер
kind-restriction = Құқықтарды шектеу
kind-statement = Мәлімдеме
kind-decree = Жарлық
kind-appointment = Тағайындау
kind-meeting = Отырыс
kind-plan = Жоспар
kind-law = Заң
kind-charge = Қылмыстық іс
kind-sentence = Сот шешімі
kind-transfer = Басқа орынға ауыстыру
kind-confiscation = Алып қою
kind-attack = Шабуыл
kind-accusation = Кінәлау
kind-condemnation = Айыптау мәлімдемесі
kind-letter = Хат
kind-release = Босату
kind-other = Басқа оқиға

## Days

days = Күндер
strip-all = Бәрі
strip-all-name = Бәрі: бүкіл жинақ
day-events = {$date}: осы аралықтағы {NUMBER($events)} оқиға
date-day = {$day} {$month}
date-day-year = {$year} жылғы {$day} {$month}
date-month = {$month}
date-month-year = {$year} жылғы {$month}
date-span-month = {$first}–{$last} {$month}
date-span = {$first} – {$last}
date-span-year = {$year} жылғы {$span}

# Beside a day: "21 May".
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан

# By itself: "May", "May 2016".
month-alone-1 = қаңтар
month-alone-2 = ақпан
month-alone-3 = наурыз
month-alone-4 = сәуір
month-alone-5 = мамыр
month-alone-6 = маусым
month-alone-7 = шілде
month-alone-8 = тамыз
month-alone-9 = қыркүйек
month-alone-10 = қазан
month-alone-11 = қараша
month-alone-12 = желтоқсан

## Days as bars

bars = Күндер бойынша
bars-day = {$date}: {$what}
bars-none = күні көрсетілген сан жоқ
bars-beyond = Көрсетілген күндерге дейін немесе кейін: {$days}
bars-lowest = {$claims}; көрсетілгені – айтылған сандардың ең төмені немесе, көбірек болса, жеке жерлердің ең төменгі сандарының қосындысы: {$sum}
first-day = Көрсетілген алғашқы күн
last-day = Көрсетілген соңғы күн
from-day = Басы
to-day = Соңы
choose-period = Кезең
earlier = Ертерек
earlier-name = Ертерек: {$days}
later = Кейінірек
later-name = Кейінірек: {$days}

## Foot

foot-how = Бұл қалай есептелген
foot-how-text = Мұндағы әр сан – біреудің айтқаны және сол күйінде көрсетілген: төменгі шек, жоғарғы шек, сөзбен айтылған мөлшер немесе белгісіз сан. Белгісіз дегені нөл емес. Бір-біріне қайшы мәліметтер қатар тұрады: ешқайсысы дұрыс деп жарияланбайды, орташасы алынбайды және қалалар арасында бөлінбейді.
foot-data = Деректер (GeoJSON)
foot-schema = Олардың құрылымы (JSON Schema)
foot-all = барлығы бірге (zip)
foot-credits = Фактілер «Ашық диалог» қорының баяндамасы мен әр санның жанында аталған дереккөздер бойынша берілген. Координаттар: GeoNames (CC BY 4.0). Карта негізі: Natural Earth. Деректер: CC BY 4.0. Код: MIT немесе Apache 2.0.

## Languages

languages = Тілдер
not-reviewed = Бұл мәтіндер осы карта үшін аударылған, аударманы әлі ешкім тексермеген. Мәтіндер әр түрлі болса, ағылшыншасы дұрыс деп саналады.
original-words = дереккөздің сөзімен: {$words}

more-places = Тағы {NUMBER($places)} орын
elsewhere-events = Орны немесе күні көрсетілмеген {NUMBER($events)} оқиға – кестеде
in-each = бұл сан мына жерлердің әрқайсысына қатысты: {$names}
unrelated = басқа оқиға: баяндалған, бірақ картадағы ешбір санға кірмейді
rival-dated = Басқа дереккөзде: {$date}.
rival-undated = Басқа дереккөзде күні көрсетілмеген.

## The pages beside the map

pages = Беттер
page-table = Кесте
page-cases = Істер
page-sources = Дереккөздер
page-index = Көрсеткіш
page-method = Әдіс
cases-from-here = Осы жердегі істер

## Pages without the app: prosecutions

skip-to-text = Мәтінге өту
cases-title = Қылмыстық және әкімшілік қудалау
cases-intro = {NUMBER($count)} іс. Әрқайсысының бетінде оның барлық сатысы болған ретімен, заң баптары, жазалар мен дереккөздер берілген.
cases-description = Осы жинақтағы қудалаулар: кімге, қай баптар бойынша айып тағылды және дереккөз айтса, немен аяқталды.
case-description = {$case}: қудалаудың әр сатысы, заң баптары және дереккөз айтса, оның немен аяқталғаны.
case-no-place = Ол бір ғана жерге жатпайды.
case-stands = Істің қазіргі жайы
case-stands-then = содан кейін
case-stands-how = Жинақтағы соңғы саты бойынша.
case-whole = Іс тұтасымен
case-people = Кім аталған
case-steps = Саты-сатысымен
case-steps-left-out = Тек осында аталмаған адамдарға қатысты қадамдар қалдырылып кеткен.
outcome-stated = Істің немен аяқталғаны дереккөзден белгілі.
outcome-stated-in-part = Іске қатысты адамдардың бір бөлігі үшін оның немен аяқталғаны дереккөзден белгілі. Қалғандары туралы мұны айтатын дереккөз таппадық.
outcome-not-found = Істің немен аяқталғанын айтатын дереккөз таппадық.
outcome-missing = Мына адамдар туралы ештеңе табылмады: {$names}
stage-number = {NUMBER($n)}-саты
stage-people = Кімге қатысты: {$names}
stage-whole = Іске тұтасымен қатысты.
stage-outside = мұның дереккөзі – {$report} емес, басқа жарияланымдар
superseded = Бұл айып енді күшінде емес, қараңыз:
superseded-for = Мына адамдар үшін бұл айып енді күшінде емес: {$names}. Қараңыз:
laws-of-stage = {$count ->
    [one] Бап
   *[other] Баптар
}
sentence-of-stage = Жаза
term-of-stage = Қандай мерзімге
conditions-of-stage = Үкім бұған қоса нені тыйым салады немесе талап етеді
restraint-of-stage = Сол кездегі бұлтартпау шарасы
step-opened = Іс қозғалды
step-detained = Ұстау
step-administrative-arrest = Әкімшілік қамақ
step-transferred = Басқа орынға ауыстыру
step-charged = Айып тағылды
step-requalified = Айып қайта сараланды
step-dropped = Айып алынып тасталды
step-custody = Күзетпен ұстау
step-plea = Кінәні мойындау немесе мойындамау
step-to-court = Сотқа берілді
step-trial = Сот талқылауы
step-verdict = Үкім
step-appeal = Апелляция
step-opinion = Соттан тыс органның пікірі
step-parole = Шартты түрде мерзімінен бұрын босату
step-release = Босату
step-supervision = Әкімшілік қадағалау
sentence-prison = бас бостандығынан айыру
sentence-restriction-of-liberty = бас бостандығын шектеу (бұл бас бостандығынан айыру емес)
sentence-administrative-arrest = әкімшілік қамақ
sentence-fine = айыппұл
sentence-ban = белгілі бір қызметпен айналысуға тыйым салу
sentence-none = жазасыз
sentence-for = {$sentence}: {$term}
term-years = {NUMBER($n)} жыл
term-months = {NUMBER($n)} ай
term-days = {NUMBER($n)} тәулік
restraint-custody = күзетпен ұстау
restraint-house-arrest = үйқамақ
restraint-undertaking = ешқайда кетпеу туралы қолхат
restraint-at-large = бостандықта
code-criminal = Қылмыстық кодекс
code-administrative = Әкімшілік құқық бұзушылық туралы кодекс
law-article = {$code}, {$article}-бап
law-section = {$code}, {$article}-бап, {$section}-бөлік
law-maximum = Дереккөз атайтын ең қатаң жаза: {$maximum}
law-no-maximum = Мұнда ең қатаң жазаны ешбір дереккөз атамайды.

## Pages without the app: sources

sources-intro = {NUMBER($count)} дереккөз; әрқайсысының жанында оған не сүйенетіні көрсетілген. Мекенжайлар баяндамада немесе бетте басылғандай берілген; мекенжайдың тізімде болуы оның ар жағындағы беттің тексерілгенін білдірмейді.
sources-archive = «{$label}» сілтемесі Интернет мұрағатынан 2016 жылға жақын көшірме сұрайды. Оның бар-жоғын біз айтпаймыз.
sources-description = Осы жинақтың барлық дереккөзі: мекенжайы және оған сүйенетін оқиғалар, сандар мен істердің сатылары.
sources-of-report = {$report} және оның сілтемелері
sources-outside = Басқа дереккөздер
source-number = {$n}-сілтеме
source-untitled = Атауы көрсетілмеген
source-language = {$code ->
    [en] ағылшын тілінде
    [fr] француз тілінде
    [kk] қазақ тілінде
    [ru] орыс тілінде
   *[unknown] тілі: {$code}
}
source-relayed = {$via} арқылы
look-for-copy = мұрағаттағы көшірмесін іздеу
relies = Оған {NUMBER($count)} жазба сүйенеді
relies-step = {$case}, {NUMBER($n)}-саты

## Pages without the app: a claim

claim-description = {$claim}: мұны кім айтады, ол қайда жазылған және өзгелер не дейді.
claim-who = Мұны кім айтады
claim-others = Сол туралы өзгелер не дейді
claim-no-others = Бұл шежіреде сол оқиға туралы басқа сан жоқ.
claim-overlapping = Сол адамдар туралы болуы мүмкін сандар
claim-event = Оқиға
cite = Осы санға сілтеме жасау
cite-how = Осы беттің мекенжайы мен мәлімдеменің белгісі тұрақты. Мекенжайды және оқыған күніңізді қосыңыз.
cite-sentence = {$statement}. {$sources}. Ішінде: {$title}, {$id} мәлімдемесі, шежіренің {$version} нұсқасы.

## Pages without the app: the table

table-intro = {NUMBER($events)} оқиға және адам саны туралы {NUMBER($claims)} мәлімет, күндері бойынша. Күні көрсетілмегені соңында тұр.
table-description = Осы жинақтың барлық оқиғасы күндері бойынша, әр сан және оны кім айтқаны.
table-months = Айлар
table-undated = Күні көрсетілмеген
numbers-title = Барлық сандар
numbers-caption = {NUMBER($rows)} жол: әр мәліметке бір жолдан
numbers-how = Біреу атаған әр сан және сансыз айтылған әр мәлімет. Ең азы мен ең көбі – мәлімет жол беретін шектер: бос ұяшық оның ондай шек қоймайтынын білдіреді. Әртүрлі жолдар бір адамдар туралы болуы мүмкін, сондықтан оларды жай ғана қосуға болмайды.
numbers-date = Күні
numbers-place = Орны
numbers-counted = Не саналады
numbers-lowest = Ең азы
numbers-highest = Ең көбі
numbers-stated = Дереккөз қалай айтады
numbers-claimant = Кім айтады
numbers-source = Дереккөз
numbers-together = ортақ бір сан, олардың арасында бөлінбейді
numbers-each = олардың әрқайсысында
numbers-implied = орнын немесе күнін әр дереккөз атамайды

## Pages without the app: the index

index-intro = Жинақта аталған адамдар, заң баптары, жариялаушылар мен жерлер; әрқайсысының жанында ол туралы қай жерде айтылғанына сілтемелер бар.
index-description = Осы жинақтағы адамдар, заң баптары, жариялаушылар мен жерлер; әрқайсысының жанында ол аталған іс сатылары, оқиғалар немесе дереккөздер.
index-parts = Осы бетте
index-people = Адамдар
index-people-how = {NUMBER($count)} адам, тегі бойынша.
index-spelled = Басқаша жазылуы: {$names}
index-named-in = {NUMBER($events)} оқиғада аталады
index-superseded = Бұл айып енді күшінде емес.
index-superseded-for = Мына адамдар үшін енді күшінде емес: {$names}.
index-no-step = Оны істердің ешбір сатысы атамайды.
index-publishers = Жариялаушылар
index-sources = {NUMBER($count)} дереккөз
index-place-events = {NUMBER($count)} оқиға

## Pages without the app: the method

method-title = Бұл карта қалай жасалған
method-description = Бұл жинақта сандар қалай есептеліп, қалай салынады, жанындағы сөздер нені білдіреді және не айтылмаған.
method-rules = Әр санға қатысты қағидалар
method-unknown = Белгісіз деген нөл емес. Дереккөз мұның болғанын айтып, қанша адаммен болғанын айтпаса, картада сұрақ белгісі тұрады. Мұндағы ешбір дереккөз бұл туралы айтпаса, нүктелі кішкентай сақина тұрады; ол ештеңе болмады дегенді білдірмейді. Сөзбен айтылғаны сөз күйінде қалады.
method-rivals = Бір нәрсе туралы мәліметтер оларды айтқандардың атымен қатар тұрады. Ешқайсысы дұрыс деп жарияланбайды, орташа сан шығарылмайды.
method-shared = Бірнеше жерге немесе күнге бірге айтылған сан бір мәлімет болып қалады. Ол бөлінбейді және ешбір жерге жеке кірмейді.
method-sums = Қосынды тек өзі құралған сандармен бірге көрсетіледі. Олардың әрқайсысы басқа жерге, басқа күнге немесе дереккөз басқа деп атаған адамдарға қатысты: кеңірек сан мен оның ішіндегі сандардың қайсысы көп болса, сол алынады. Екі күнде саналған адам екі рет саналады. Дереккөздер бір адамдар туралы әртүрлі сан айтса, қосындының орнында сол мәліметтердің өздері тұрады.
method-country = Бүкіл ел бойынша сандар ешбір қалаға кірмейді.
method-undated = Күні жоқ нәрсе күнсіз, орны жоқ нәрсе орынсыз қалады. Дереккөз орнын немесе күнін тікелей атамай, ол маңайындағы мәтіннен шықса, бұл айтылған. Жоспар – оқиға емес.
method-footnotes = Сілтеме тек өзі тұрған сөйлемге жатқызылады. Сілтемесі жоқ нәрсенің дереккөзі – {$report}.
method-layers = Негізгі дереккөзден ({$report}) тыс алынғаны – бөлек қабат. Ол қайта жарияланған немесе сақталған көшірмелерден оқылған, әрқайсысының жанында оны кім жеткізгені көрсетілген.
method-unrelated = Басқа оқиғаға жататыны белгіленген және ешбір санға кірмейді.
method-words = Өз сөзімізбен: фактілер мен сандар алынған, сөйлемдер алынбаған.
qualifiers = Сан жанындағы сөздер нені білдіреді
qualifier-exactly = дәл осы сан
qualifier-at-least = осы сан немесе одан көп
qualifier-more-than = осы саннан көп; қаншаға көп екені айтылмаған
qualifier-up-to = осы саннан аспайды; төменгі шегі айтылмаған
qualifier-about = шамамен осы сан
qualifier-between = бір дереккөз екі шегін де атайды
qualifier-words = дереккөздің өз сөзі, цифрсыз; одан сан шығарылмайды
qualifier-not-stated = дереккөз мұның болғанын айтады, бірақ қанша адаммен болғанын айтпайды
qualifier-none = дереккөз ондай адам болмағанын айтады
qualifier-phrase = ондаған
marks-title = Картадағы белгілер
marks-how = Боялған дөңгелек – аталған ең аз сан, оның айналасындағы сақина – ең көп сан. Екеуі де барлық жерде бір масштабпен салынған; санға аудан сәйкес келеді. Бір дереккөздің «дейін» деген саны қалғандары атаған ең аз саннан кем болса, ештеңе боялмайды: тек сақина қалғандары атаған ең аз санды көрсетеді, ал сөздер дереккөздердің бір-біріне қайшы келетінін айтады.
harm-title = Зиян келтірмеу үшін не айтылмаған
harm-people = Бұл жинақтағы адамдар жарияланған дереккөздерде аталған, себебі олардың ісі жария немесе олар мемлекеттік қызметте.
harm-left-out = Мұнда ешкімнің денсаулығы туралы мәлімет, балалар, мекенжайлар, телефон нөмірлері мен электрондық пошта мекенжайлары жоқ, дереккөз оларды жарияласа да.
harm-surnames = Дереккөз тек тегімен атаған адамдар да алынып қалды: тек оны алып жүрген кез келген адамды көрсетеді.
twice-title = Екі рет оқылды
twice-text = {$report} екі рет енгізілді, екіншісінде – бірінші жазбаны көрмеген оқырман енгізді. Салыстырғанда екі жазбаның {NUMBER($count)} жері сәйкес келмеді. Әр айырмашылық оның мәтіні бойынша шешілді:
twice-first = бірінші жазба дұрыс: {NUMBER($n)}
twice-second = екінші жазба дұрыс: {NUMBER($n)}
twice-both = әрқайсысы ішінара дұрыс: {NUMBER($n)}
twice-neither = мәтін басқасын талап етті: {NUMBER($n)}
twice-outside = Баяндамадан тыс фактілер бір рет енгізілді.
laws-title = Заң баптары
laws-how = Дереккөздер атағандай: әрқайсысының не үшін жазалайтыны және оны істердің қай сатылары атайтыны. Дереккөзі бапты атамайтын үкім ешбір баптың астында тұрмайды.
laws-where = Олардың қайсылары екені, әрқайсысының не үшін жазалайтыны және кімге тағылғаны:
licences-title = Лицензиялар
licences-text = Жинақты (кестелер, GeoJSON, мәтіндер) CC BY 4.0 шарттарымен, кодты MIT немесе Apache 2.0 шарттарымен пайдалануға болады. Координаттар – GeoNames (CC BY 4.0), негізгі карта – Natural Earth (қоғамдық игілік).
correct-title = Қатені қалай түзетуге болады
correct-text = Әр оқиға мен әр санның тұрақты идентификаторы бар: ол – өз бетінің немесе кестедегі жазбасының мекенжайының соңы. Соны атап, не қате екенін айтыңыз және басқаша айтатын жарияланған дереккөзді көрсетіңіз. Басқасына қайшы келетін мәлімет оның жанына қойылады, оны алмастырмайды.
