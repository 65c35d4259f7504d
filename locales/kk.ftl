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

## The finding

finding-detained = {$country}, {$date}: ұсталғандар – {$figure} (мәлімет: {$claimant}).
finding-detained-undated = {$country}: ұсталғандар – {$figure} (мәлімет: {$claimant}).
finding-day = {$date}: {$events ->
    [0] бұл жинақта ештеңе жоқ
   *[other] бұл жинақта {NUMBER($events)} оқиға бар
}.
finding-none = {NUMBER($count)} елді мекен және сонда болды делінген оқиғалар.
according-to = мәлімет: {$claimant}

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
layer-report = тек баяндама
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
legend-no-number = саны хабарланбаған
legend-area = Ауданы – адам саны

## Claims

claim-exactly = {NUMBER($n)} адам
claim-at-least = кемінде {NUMBER($n)} адам
claim-more-than = {NUMBER($n)} адамнан астам
claim-up-to = {NUMBER($n)} адамға дейін
claim-about = шамамен {NUMBER($n)} адам
claim-between = {NUMBER($low)}–{NUMBER($high)} адам
claim-words = «{$words}»
claim-not-stated = саны хабарланбаған
claim-none = ешкім
group-figure = {$group ->
    [activists] белсенділер: {$figure}
    [journalists] журналистер: {$figure}
    [soldiers] әскерилер: {$figure}
    [locals] жергілікті тұрғындар: {$figure}
    [assailants] шабуылдаушылар: {$figure}
   *[people] {$figure}
}
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
    [participants] адамдар қатысқан, саны хабарланбаған
    [arrested] адамдар әкімшілік қамаққа алынған, саны хабарланбаған
    [held_liable] адамдар әкімшілік жауапкершілікке тартылған, саны хабарланбаған
    [charged] адамдарға айып тағылған, саны хабарланбаған
    [in_custody] адамдар қамауда ұсталған, саны хабарланбаған
    [convicted] адамдар сотталған, саны хабарланбаған
    [killed] адамдар өлтірілген, саны хабарланбаған
   *[detained] адамдар ұсталған, саны хабарланбаған
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
claimant-not-named = кім айтқаны көрсетілмеген
claim-shared = санның бөлігі: {$figure}, {$spread ->
    [together] бірге: {$names}
   *[unclear] жерлер: {$names}
}
claim-shared-short = санның бөлігі: {$figure}
claim-shared-days = санның бөлігі: {$figure}, күні: {$date}
list-and = {$first} және {$last}
and-others = {$names} және басқа жерлер
somewhere = аталмаған жерлер
whole-country = бүкіл ел

## Totals of a place

total-exact = {NUMBER($n)}
total-open = {NUMBER($n)} немесе одан көп
total-about = шамамен {NUMBER($n)}
total-about-open = шамамен {NUMBER($n)} немесе одан көп
total-lowest = ең төменгі мәлімет бойынша {NUMBER($n)}
total-lowest-about = ең төменгі мәлімет бойынша шамамен {NUMBER($n)}
total-up-to = {NUMBER($n)} адамға дейін
total-events = {$measure ->
    [participants] қатысқандар
    [arrested] әкімшілік қамақ
    [held_liable] әкімшілік жауапкершілікке тартылғандар
    [charged] айып тағылғандар
    [in_custody] қамауда ұсталғандар
    [convicted] сотталғандар
    [killed] өлтірілгендер
   *[detained] ұстау
} – {$total} ({NUMBER($events)} оқиға)
on-date = {$claims}, күні: {$date}
in-month = {$claims}, уақыты: {$date}
undated-claims = {$claims}, күні көрсетілмеген
without-figure = саны көрсетілмеген тағы {NUMBER($events)} оқиға
no-number = {$measure ->
    [participants] қатысқандар саны туралы хабар жоқ
    [arrested] әкімшілік қамаққа алынғандар саны туралы хабар жоқ
    [held_liable] әкімшілік жауапкершілікке тартылғандар саны туралы хабар жоқ
    [charged] айып тағылғандар саны туралы хабар жоқ
    [in_custody] қамауда ұсталғандар саны туралы хабар жоқ
    [convicted] сотталғандар саны туралы хабар жоқ
    [killed] өлтірілгендер саны туралы хабар жоқ
   *[detained] ұсталғандар саны туралы хабар жоқ
}
no-number-short = саны хабарланбаған
no-event = бұл жинақта оқиға жоқ
no-event-chosen = бұл таңдау бойынша жинақта ештеңе жоқ
no-event-then = бұл күндері жинақта ештеңе жоқ
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = Не болды
places = Елді мекендер
all-together = Барлығы бірге
all-together-how = Жалпырақ мәліметтер мен олардың бөліктері бір-біріне ешқашан қосылмайды; мәліметтер бір-біріне қайшы келсе, ең төменгісі алынады.
not-on-map = Картадан тыс
not-on-map-how = Бүкіл ел бойынша сандар, картаның масштабымен салынған. Олар ешбір қалаға тиесілі емес.
joint-figures = Бірнеше жерге ортақ сандар
other-figures = Басқа сандар
elsewhere = Орны немесе күні көрсетілмеген оқиғалар

## A place, a day

back-to-overview = Жабу
region-then = {$region}, 2016
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
implied = орны немесе күні мәнмәтіннен шығады
sources-label = {$count ->
    [one] Дереккөз
   *[other] Дереккөздер
}
source-section = {$publisher}, {$section}-бөлім
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
kind-charge = Айып тағу
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
day-events = {$date}: {NUMBER($events)} оқиға
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
first-day = Көрсетілген алғашқы күн
last-day = Көрсетілген соңғы күн
from-day = Басы
to-day = Соңы
choose-period = Кезең
preset-own = таңдалған күндер
earlier = Ертерек
earlier-name = Ертерек: {$days}
later = Кейінірек
later-name = Кейінірек: {$days}

## Foot

foot-how = Бұл қалай есептелген
foot-how-text = Мұндағы әр сан – біреудің айтқаны және сол күйінде көрсетілген: төменгі шек, жоғарғы шек, сөзбен айтылған мөлшер немесе белгісіз сан. Белгісіз дегені нөл емес. Бір-біріне қайшы мәліметтер қатар тұрады: ешқайсысы таңдалмайды, орташасы алынбайды және қалалар арасында бөлінбейді.
foot-data = Деректер (GeoJSON)
foot-schema = Олардың құрылымы (JSON Schema)
foot-all = барлығы бірге (zip)
foot-credits = Фактілер «Ашық диалог» қорының баяндамасы мен әр санның жанында аталған дереккөздер бойынша берілген. Координаттар: GeoNames (CC BY 4.0). Карта негізі: Natural Earth. Деректер: CC BY 4.0. Код: MIT немесе Apache 2.0.

## Languages

languages = Тілдер
not-reviewed = Бұл мәтіндер осы карта үшін аударылған, аударманы әлі ешкім тексермеген. Мәтіндер әр түрлі болса, ағылшыншасы дұрыс деп саналады.
original-words = дереккөздің сөзімен: {$words}
