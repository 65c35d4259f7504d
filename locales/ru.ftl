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

## The finding

finding-detained = {$country}, {$date}: задержано — {$figure} (данные: {$claimant}).
finding-detained-undated = {$country}: задержано — {$figure} (данные: {$claimant}).
finding-day = {$date}: {$events ->
    [0] в этой хронике ничего нет
    [one] {NUMBER($events)} событие в этой хронике
    [few] {NUMBER($events)} события в этой хронике
   *[many] {NUMBER($events)} событий в этой хронике
}.
finding-none = {$count ->
    [one] {NUMBER($count)} место и то, что, по сообщениям, там произошло.
    [few] {NUMBER($count)} места и то, что, по сообщениям, там произошло.
   *[many] {NUMBER($count)} мест и то, что, по сообщениям, там произошло.
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
group-figure = {$group ->
    [activists] активистов: {$figure}
    [journalists] журналистов: {$figure}
    [soldiers] военнослужащих: {$figure}
    [locals] местных жителей: {$figure}
    [assailants] нападавших: {$figure}
   *[people] {$figure}
}
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
elsewhere = События без места или дня

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
