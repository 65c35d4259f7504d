# The interface of protest-map in Russian. The record's own texts are in data/.
# One message a line; NUMBER() groups digits as the language does.
#
# What is put in is never inflected: figures ("более 300"), claimants, places and the country are in the nominative.

## The page

site-name = protest-map
skip-to-list = Перейти к списку мест
page-title = {$page} · {$title}
no-script-shows-all = Без скриптов эта страница показывает всё, что в ней есть; для остального, о чём просит адрес, нужен WebAssembly.
note-failed = Интерактивная карта не запустилась. Всё на этой странице по-прежнему можно прочитать, и все ссылки работают.
note-retry = Попробовать ещё раз
note-address = В адресе указано «{$value}»; этого в хронике нет, и оно пропущено.
home = Обзор

## The headline

headline-claim = {$place}: {$measure ->
    [participants] участвовало — {$figure}
    [arrested] подвергнуто административному аресту — {$figure}
    [held_liable] привлечено к административной ответственности — {$figure}
    [charged] обвиняемых — {$figure}
    [in_custody] содержалось под стражей — {$figure}
    [convicted] осуждено — {$figure}
    [killed] убито — {$figure}
   *[detained] задержано — {$figure}
} ({$according}).
country-on = {$country}, {$date}
country-in = {$country}, {$date}
the-country = вся страна
headline-map = {$period}, {$measure}: {$what}.
headline-figures = {$places ->
    [one] число есть для {NUMBER($places)} места
    [few] число есть для {NUMBER($places)} мест
   *[many] число есть для {NUMBER($places)} мест
}
headline-others = {$places ->
    [one] ещё {NUMBER($places)} место без числа
    [few] ещё {NUMBER($places)} места без числа
   *[many] ещё {NUMBER($places)} мест без числа
}
headline-unnumbered = {$places ->
    [one] на карте {NUMBER($places)} место, своего числа нет
    [few] на карте {NUMBER($places)} места, своих чисел нет
   *[many] на карте {NUMBER($places)} мест, своих чисел нет
}
headline-no-mark = на карте мест нет
headline-nothing = в этой хронике ничего нет
headline-events = {$events ->
    [one] {NUMBER($events)} событие в этой хронике
    [few] {NUMBER($events)} события в этой хронике
   *[many] {NUMBER($events)} событий в этой хронике
}
according-to = данные: {$claimant}

## What is shown

summary = {$period}, {$measure}: {$figures ->
    [0] нет мест со своим числом
    [one] {NUMBER($figures)} место со своим числом
    [few] {NUMBER($figures)} места со своим числом
   *[many] {NUMBER($figures)} мест со своим числом
}, {$shared ->
    [0] ни одно не входит в число на несколько мест
    [one] {NUMBER($shared)} входит в число на несколько мест
    [few] {NUMBER($shared)} входят в число на несколько мест
   *[many] {NUMBER($shared)} входят в число на несколько мест
}, {$unknown ->
    [0] без числа нет ни одного
    [one] {NUMBER($unknown)} без числа
    [few] {NUMBER($unknown)} без числа
   *[many] {NUMBER($unknown)} без числа
}.
period-all = Вся хроника
measure-detained = задержанные
measure-participants = участники
measure-arrested = административный арест
measure-held-liable = административная ответственность
measure-charged = обвиняемые
measure-in-custody = содержание под стражей
measure-convicted = осуждённые
measure-killed = убитые
choose-measure = Показатель
choose-layer = Источники
layer-all = все источники
layer-report = только доклад
layer-outside = только другие источники

## The map

map-label = Карта
map-help = Клавиши «плюс» и «минус» меняют масштаб, стрелки двигают карту, 0 показывает всю страну.
zoom-in = Приблизить
zoom-out = Отдалить
zoom-fit = Показать всю страну
legend = Как читать знаки
legend-exact = число
legend-open = и более
legend-about = примерно
legend-ring = до (верхняя граница)
legend-words = только словами
legend-not-stated = источник сообщает об этом, но не говорит, сколько
legend-shared = часть числа на несколько мест
legend-no-number = число не сообщается
legend-area = Площадь — число людей

## Claims

claim-exactly = {NUMBER($n)}
claim-at-least = не менее {NUMBER($n)}
claim-more-than = более {NUMBER($n)}
claim-up-to = до {NUMBER($n)}
claim-about = примерно {NUMBER($n)}
claim-between = от {NUMBER($low)} до {NUMBER($high)}
claim-words = «{$words}»
claim-not-stated = число не сообщается
claim-none = никого
claim-part = {$figure} (только часть)
group-figure = {$group ->
    [activists] активистов: {$figure}
    [journalists] журналистов: {$figure}
    [soldiers] военнослужащих: {$figure}
    [locals] местных жителей: {$figure}
    [assailants] нападавших: {$figure}
   *[people] {$figure}
}
group-name = {$group ->
    [activists] активисты
    [journalists] журналисты
    [soldiers] военнослужащие
    [locals] местные жители
    [assailants] нападавшие
   *[people] люди
}
group-words = {$group ->
    [activists] активистов: {$figure}
    [journalists] журналистов: {$figure}
    [soldiers] военнослужащих: {$figure}
    [locals] местных жителей: {$figure}
    [assailants] нападавших: {$figure}
   *[people] {$figure}
}
group-unsaid = {$group}: {$figure}
counted = {$measure ->
    [participants] участвовало — {$figure}
    [arrested] подвергнуто административному аресту — {$figure}
    [held_liable] привлечено к административной ответственности — {$figure}
    [charged] обвиняемых — {$figure}
    [in_custody] содержалось под стражей — {$figure}
    [convicted] осуждено — {$figure}
    [killed] убито — {$figure}
   *[detained] задержано — {$figure}
}
counted-not-stated = {$measure ->
    [participants] люди участвовали, число не сообщается
    [arrested] люди подвергнуты административному аресту, число не сообщается
    [held_liable] люди привлечены к административной ответственности, число не сообщается
    [charged] людям предъявлено обвинение, число не сообщается
    [in_custody] люди содержались под стражей, число не сообщается
    [convicted] люди осуждены, число не сообщается
    [killed] люди убиты, число не сообщается
   *[detained] люди задержаны, число не сообщается
}
counted-none = {$measure ->
    [participants] никто не участвовал
    [arrested] никто не подвергнут административному аресту
    [held_liable] никто не привлечён к административной ответственности
    [charged] никому не предъявлено обвинение
    [in_custody] никто не содержался под стражей
    [convicted] никто не осуждён
    [killed] никто не убит
   *[detained] никто не задержан
}
by-claimant = {$figure} ({$claimant})
claimant-not-named = источник не назван
claim-shared = часть числа: {$figure}, {$spread ->
    [together] вместе: {$names}
   *[unclear] места: {$names}
}
claim-shared-short = часть числа: {$figure}
claim-shared-days = часть числа: {$figure} за {$date}
list-and = {$first} и {$last}
and-more = {$names} и ещё {NUMBER($count)}
and-others = {$names} и другие
somewhere = неназванные места
whole-country = вся страна

## Totals of a place

total-exact = {NUMBER($n)}
total-open = {NUMBER($n)} и более
total-about = примерно {NUMBER($n)}
total-about-open = примерно {NUMBER($n)} и более
total-lowest = {NUMBER($n)} по наименьшим данным
total-lowest-about = примерно {NUMBER($n)} по наименьшим данным
total-up-to = до {NUMBER($n)}
sources-contradict = источники противоречат друг другу
claims-contradict = источники противоречат друг другу: {$claims}
total-events = {$measure ->
    [participants] участников
    [arrested] административных арестов
    [held_liable] привлечённых к административной ответственности
    [charged] обвиняемых
    [in_custody] содержавшихся под стражей
    [convicted] осуждённых
    [killed] убитых
   *[detained] задержаний
} — {$total} ({$events ->
    [one] {NUMBER($events)} событие
    [few] {NUMBER($events)} события
   *[many] {NUMBER($events)} событий
})
total-events-one = {$measure ->
    [participants] участников
    [arrested] административных арестов
    [held_liable] привлечённых к административной ответственности
    [charged] обвиняемых
    [in_custody] содержавшихся под стражей
    [convicted] осуждённых
    [killed] убитых
   *[detained] задержаний
} — 1 ({$events ->
    [one] {NUMBER($events)} событие
    [few] {NUMBER($events)} события
   *[many] {NUMBER($events)} событий
})
on-date = {$claims} за {$date}
in-month = {$claims} за {$date}
undated-claims = {$claims}, без даты
without-figure = {$events ->
    [one] ещё {NUMBER($events)} событие без числа
    [few] ещё {NUMBER($events)} события без числа
   *[many] ещё {NUMBER($events)} событий без числа
}
no-number = {$measure ->
    [participants] нет сообщений о числе участников
    [arrested] нет сообщений о числе подвергнутых административному аресту
    [held_liable] нет сообщений о числе привлечённых к административной ответственности
    [charged] нет сообщений о числе обвиняемых
    [in_custody] нет сообщений о числе содержавшихся под стражей
    [convicted] нет сообщений о числе осуждённых
    [killed] нет сообщений о числе убитых
   *[detained] нет сообщений о числе задержанных
}
no-number-short = число не сообщается
no-event = в этой хронике событий нет
no-event-chosen = по этому выбору в хронике ничего нет
no-event-then = за эти дни в хронике ничего нет
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = Что произошло
places = Места
all-together = Всё вместе
all-together-how = Более общие утверждения и их части никогда не складываются друг с другом; где утверждения расходятся, берётся наименьшее.
not-on-map = Вне карты
not-on-map-how = Числа по всей стране в масштабе карты. Они не относятся ни к одному городу.
joint-figures = Числа на несколько мест
other-figures = Другие числа

## A place, a day

back-to-overview = Закрыть
region-then = {$region}, 2016
also-called = Также: {$names}
events-of-day = Что произошло: {$date}
showing-days = Показано: {$date}.
show-all-days = Показать всю хронику
shared-among = одно число на несколько мест, между ними не делится: {$names}
undated = Без даты
named = Кто назван: {$people}
person-role = {$name} ({$role})
planned = планировалось
made-public = тогда стало известно
implied = место или дата следуют из контекста
sources-label = {$count ->
    [1] Источник
    [one] Источники
    [few] Источники
   *[many] Источники
}
source-section = {$publisher}, раздел {$section}
source-sections = {$publisher}, разделы {$sections}
source-footnote = {$publisher}, сноска {$footnote}
source-via = {$source}, через: {$via}

kind-rally = Митинг
kind-dispersal = Разгон
kind-gathering-prevented = Собрание не допущено
kind-detention = Задержания
kind-arrest = Аресты
kind-threat = Угроза
kind-warning = Предупреждение
kind-refusal = Отказ в разрешении
kind-blocking = Блокировка сетей
kind-cordon = Оцепление площади
kind-snipers = Снайперы
kind-roadblocks = Посты на дорогах
kind-restriction = Ограничение прав
kind-statement = Заявление
kind-decree = Указ
kind-appointment = Назначение
kind-meeting = Заседание
kind-plan = План
kind-law = Закон
kind-charge = Обвинение по делу
kind-sentence = Решение суда
kind-transfer = Перевод в другое место
kind-confiscation = Изъятие
kind-attack = Нападение
kind-accusation = Публичное обвинение
kind-condemnation = Заявление с осуждением
kind-letter = Письмо
kind-release = Освобождение
kind-other = Другое событие

## Days

days = Дни
strip-all = Всё
strip-all-name = Всё: вся хроника
day-events = {$date}: {$events ->
    [one] {NUMBER($events)} событие
    [few] {NUMBER($events)} события
   *[many] {NUMBER($events)} событий
}
date-day = {$day} {$month}
date-day-year = {$day} {$month} {$year} года
date-month = {$month}
date-month-year = {$month} {$year} года
date-span-month = {$first}–{$last} {$month}
date-span = {$first} — {$last}
date-span-year = {$span} {$year} года

# Beside a day: "21 May".
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

# By itself: "May", "May 2016".
month-alone-1 = январь
month-alone-2 = февраль
month-alone-3 = март
month-alone-4 = апрель
month-alone-5 = май
month-alone-6 = июнь
month-alone-7 = июль
month-alone-8 = август
month-alone-9 = сентябрь
month-alone-10 = октябрь
month-alone-11 = ноябрь
month-alone-12 = декабрь

## Days as bars

bars = По дням
bars-day = {$date}: {$what}
bars-none = чисел с указанием дня нет
first-day = Первый показанный день
last-day = Последний показанный день
from-day = С
to-day = По
choose-period = Период
preset-own = выбранные дни
earlier = Раньше
earlier-name = Раньше: {$days}
later = Позже
later-name = Позже: {$days}

## Foot

foot-how = Как это подсчитано
foot-how-text = Каждое число здесь — чьё-то утверждение и показано как это утверждение: нижняя граница, верхняя граница, слова или неизвестное число. «Неизвестно» не значит «ноль». Утверждения, которые расходятся, стоят рядом; ни одно не выбирается, не усредняется и не делится между городами.
foot-data = Данные (GeoJSON)
foot-schema = Их структура (JSON Schema)
foot-all = всё вместе (zip)
foot-credits = Факты — по докладу фонда «Открытый диалог» и по источникам, названным при каждом числе. Координаты: GeoNames (CC BY 4.0). Основа карты: Natural Earth. Данные: CC BY 4.0. Код: MIT или Apache 2.0.

## Languages

languages = Языки
not-reviewed = Эти тексты переведены для этой карты, и перевод ещё никто не проверял. Где формулировки расходятся, верен английский текст.
original-words = словами источника: {$words}

more-places = {$places ->
    [one] Ещё {NUMBER($places)} место
    [few] Ещё {NUMBER($places)} места
   *[many] Ещё {NUMBER($places)} мест
}
elsewhere-events = {$events ->
    [one] {NUMBER($events)} событие без места или даты — в таблице
    [few] {NUMBER($events)} события без места или даты — в таблице
   *[many] {NUMBER($events)} событий без места или даты — в таблице
}
in-each = это число относится к каждому из мест: {$names}
unrelated = рассказано попутно, в подсчёты не входит
rival-dated = По другому источнику: {$date}.
rival-undated = В другом источнике дата не указана.

## The pages beside the map

pages = Страницы
page-table = Таблица
page-cases = Дела
page-sources = Источники
page-method = Метод
cases-from-here = Дела отсюда

## Pages without the app: prosecutions

skip-to-text = Перейти к тексту
cases-title = Уголовные и административные преследования
cases-intro = {$count ->
    [one] {NUMBER($count)} дело
    [few] {NUMBER($count)} дела
   *[many] {NUMBER($count)} дел
}. На странице каждого — все его стадии в том порядке, в каком они происходили, статьи закона, наказания и источники.
cases-description = Преследования в этой хронике: кого обвинили, по каким статьям и чем это закончилось, если источник об этом сообщает.
case-description = {$case}: каждая стадия преследования, статьи закона и то, чем оно закончилось, если источник об этом сообщает.
case-no-place = Ни один источник не говорит, где ведётся дело.
case-stands = Состояние дела
case-stands-how = По последней стадии, которая есть в хронике.
case-whole = Дело в целом
case-people = Кто назван
case-steps = Стадия за стадией
outcome-stated = Чем дело закончилось, известно из источника.
outcome-stated-in-part = Чем дело закончилось, известно из источника для части фигурантов. Для остальных мы такого источника не нашли.
outcome-not-found = Мы не нашли источника, который говорил бы, чем дело закончилось.
outcome-missing = Ничего не найдено о следующих людях: {$names}
stage-number = Стадия {NUMBER($n)}
stage-people = Кого касается: {$names}
stage-whole = Касается дела в целом.
stage-outside = не из доклада, а из других источников
superseded = Это обвинение больше не действует, см.
superseded-for = Для следующих людей это обвинение больше не действует: {$names}, см.
laws-of-stage = {$count ->
    [one] Статья
    [few] Статьи
   *[many] Статьи
}
sentence-of-stage = Наказание
term-of-stage = На какой срок
conditions-of-stage = Что ещё запрещает или предписывает приговор
restraint-of-stage = Мера пресечения на это время
step-opened = Дело возбуждено
step-detained = Задержание
step-administrative-arrest = Административный арест
step-transferred = Перевод в другое место
step-charged = Обвинение предъявлено
step-requalified = Обвинение переквалифицировано
step-dropped = Обвинение снято
step-custody = Содержание под стражей
step-plea = Признание или непризнание вины
step-to-court = Передано в суд
step-trial = Судебное разбирательство
step-verdict = Приговор
step-appeal = Апелляция
step-opinion = Мнение органа вне судебной системы
step-parole = Условно-досрочное освобождение
step-release = Освобождение
step-supervision = Административный надзор
sentence-prison = лишение свободы
sentence-restriction-of-liberty = ограничение свободы (это не лишение свободы)
sentence-administrative-arrest = административный арест
sentence-fine = штраф
sentence-ban = запрет заниматься определённой деятельностью
sentence-none = без наказания
sentence-for = {$sentence}: {$term}
term-years = {$n ->
    [one] {NUMBER($n)} год
    [few] {NUMBER($n)} года
   *[many] {NUMBER($n)} лет
}
term-months = {$n ->
    [one] {NUMBER($n)} месяц
    [few] {NUMBER($n)} месяца
   *[many] {NUMBER($n)} месяцев
}
term-days = {$n ->
    [one] {NUMBER($n)} сутки
    [few] {NUMBER($n)} суток
   *[many] {NUMBER($n)} суток
}
restraint-custody = содержание под стражей
restraint-house-arrest = домашний арест
restraint-undertaking = подписка о невыезде
restraint-at-large = на свободе
code-criminal = Уголовный кодекс
code-administrative = Кодекс об административных правонарушениях
law-article = {$code}, статья {$article}
law-section = {$code}, статья {$article}, часть {$section}
law-maximum = Самое строгое наказание, которое называет источник: {$maximum}
law-no-maximum = Самого строгого наказания здесь не называет ни один источник.

## Pages without the app: sources

sources-intro = {$count ->
    [one] {NUMBER($count)} источник
    [few] {NUMBER($count)} источника
   *[many] {NUMBER($count)} источников
}; при каждом — то, что на него опирается. Адреса приведены так, как их печатает доклад или страница; то, что адрес есть в списке, не значит, что страница по нему проверена.
sources-archive = Ссылка «{$label}» спрашивает у Архива Интернета копию, близкую к 2016 году. Есть ли она там, мы не утверждаем.
sources-description = Все источники этой хроники: адрес и события, числа и стадии дел, которые на него опираются.
sources-of-report = Доклад и его сноски
sources-outside = Другие источники
source-number = Сноска {$n}
source-untitled = Название неизвестно
source-language = {$code ->
    [en] на английском
    [fr] на французском
    [kk] на казахском
    [ru] на русском
   *[unknown] язык: {$code}
}
source-relayed = через: {$via}
look-for-copy = искать архивную копию
relies = {$count ->
    [one] На него опирается {NUMBER($count)} запись
    [few] На него опираются {NUMBER($count)} записи
   *[many] На него опирается {NUMBER($count)} записей
}
relies-step = {$case}, стадия {NUMBER($n)}

## Pages without the app: the table

table-intro = {$events ->
    [one] {NUMBER($events)} событие
    [few] {NUMBER($events)} события
   *[many] {NUMBER($events)} событий
} и {$claims ->
    [one] {NUMBER($claims)} утверждение о числе людей
    [few] {NUMBER($claims)} утверждения о числе людей
   *[many] {NUMBER($claims)} утверждений о числе людей
}, по датам. То, у чего даты нет, стоит в конце.
table-description = Все события этой хроники по датам, с каждым числом и именем того, кто его называет.
table-months = Месяцы
table-undated = Без даты

## Pages without the app: the method

method-title = Как сделана эта карта
method-description = Как в этой хронике считаются и рисуются числа, что значат слова при них и о чём не рассказано.
method-rules = Что верно для каждого числа
method-unknown = Неизвестно — не ноль. Где никто не называет числа, его нет; выражение словами остаётся выражением.
method-rivals = Утверждения об одном и том же стоят рядом, с именами тех, кто их делает. Ни одно не объявляется верным, и среднее не выводится.
method-shared = Число, названное сразу для нескольких мест или дней, остаётся одним утверждением. Оно не делится и ни в одно место отдельно не входит.
method-sums = Складываются только наименьшие утверждения и только там, где никакие два из них не могут быть об одних и тех же людях. Более широкое утверждение и его часть не складываются никогда.
method-country = Числа по всей стране не входят ни в один город.
method-undated = То, у чего нет даты, остаётся без даты, а то, у чего нет места, — без места. То, что следует только из контекста, отмечено. План — не событие.
method-footnotes = Сноске приписывается только то предложение, при котором она стоит. То, у чего сноски нет, опирается на доклад.
method-layers = То, что взято не из доклада, — отдельный слой. Оно прочитано в перепечатанных или сохранённых копиях, и при каждой указано, кто её передаёт.
method-unrelated = То, что рассказано попутно, отмечено и в подсчёты не входит.
method-words = Нашими словами: факты и числа взяты из источников, предложения — нет.
qualifiers = Что значат слова при числе
qualifier-exactly = именно это число
qualifier-at-least = это число или больше
qualifier-more-than = больше этого числа; насколько больше, не сказано
qualifier-up-to = не больше этого числа; нижняя граница не названа
qualifier-about = приблизительно это число
qualifier-between = один источник называет обе границы
qualifier-words = выражение самого источника, без цифр; число из него не выводится
qualifier-not-stated = источник говорит, что это было, но не говорит, со сколькими людьми
qualifier-none = источник говорит, что таких не было
qualifier-phrase = десятки
marks-title = Знаки на карте
marks-how = Закрашенный круг — наименьшее названное число, кольцо вокруг него — наибольшее. Оба нарисованы везде в одном масштабе; числу соответствует площадь. Если один источник говорит «до» меньшего числа, чем все остальные называют как наименьшее, ничего не закрашено: одно кольцо показывает наименьшее число остальных, а слова говорят, что источники противоречат друг другу.
harm-title = О чём не рассказано, чтобы не навредить
harm-people = Люди в этой хронике названы в опубликованных источниках, потому что их дело публично или потому что они занимают государственную должность.
harm-left-out = Здесь нет ничего о чьём-либо здоровье, нет детей, адресов, телефонных номеров и адресов электронной почты, даже если источник их печатает.
harm-surnames = Не названы и люди, которых источник называет только по фамилии: фамилия указывает на любого, кто её носит.
twice-title = Прочитано дважды
twice-text = Доклад внесён дважды; во второй раз — читателем, который первой записи не видел. При сличении две записи разошлись в {$count ->
    [one] {NUMBER($count)} пункте
    [few] {NUMBER($count)} пунктах
   *[many] {NUMBER($count)} пунктах
}. Каждое расхождение решено по тексту доклада:
twice-first = верна первая запись: {NUMBER($n)}
twice-second = верна вторая запись: {NUMBER($n)}
twice-both = каждая верна отчасти: {NUMBER($n)}
twice-neither = текст требовал другого: {NUMBER($n)}
twice-outside = Факты не из доклада внесены один раз.
laws-title = Статьи закона
laws-how = Так, как их называют источники, и за что они наказывают.
licences-title = Лицензии
licences-text = Хроникой (таблицы, GeoJSON, тексты) можно пользоваться на условиях CC BY 4.0, кодом — на условиях MIT или Apache 2.0. Координаты — GeoNames (CC BY 4.0), карта-основа — Natural Earth (общественное достояние).
correct-title = Как исправить ошибку
correct-text = У каждого события и каждого числа есть постоянный идентификатор: это конец его адреса в таблице. Назовите его, скажите, что неверно, и укажите опубликованный источник, который говорит иначе. Утверждение, которое противоречит другому, ставится рядом с ним и не заменяет его.
