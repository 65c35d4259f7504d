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
headline-unmentioned = {$places ->
    [one] {NUMBER($places)} место на карте, без записей об этом
    [few] {NUMBER($places)} места на карте, без записей об этом
   *[many] {NUMBER($places)} мест на карте, без записей об этом
}
headline-nothing = в этой хронике ничего нет
headline-events = {$events ->
    [one] {NUMBER($events)} событие в этой хронике
    [few] {NUMBER($events)} события в этой хронике
   *[many] {NUMBER($events)} событий в этой хронике
}
according-to = данные: {$claimant}
range-title = Кто какое число называет
range-others = О тех же днях; с этими числами не складывается

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
}, {$unmentioned ->
    [0] нет таких, где нет записей
    [one] {NUMBER($unmentioned)} без записей об этом
    [few] {NUMBER($unmentioned)} без записей об этом
   *[many] {NUMBER($unmentioned)} без записей об этом
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
layer-report = только {$report}
report-by = доклад ({$claimant})
report-unnamed = доклад
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
legend-not-mentioned = в этой хронике записей об этом нет
legend-area = Площадь — число людей
legend-number = {$number} человек
legend-all = Все знаки и масштаб

## Claims

claim-exactly = {NUMBER($n)}
claim-at-least = не менее {NUMBER($n)}
claim-more-than = более {NUMBER($n)}
claim-up-to = до {NUMBER($n)}
claim-about = примерно {NUMBER($n)}
claim-between = от {NUMBER($low)} до {NUMBER($high)}
claim-words = «{$words}»
claim-not-stated = число не названо
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
    [participants] люди участвовали, число не названо
    [arrested] люди подвергнуты административному аресту, число не названо
    [held_liable] люди привлечены к административной ответственности, число не названо
    [charged] людям предъявлено обвинение, число не названо
    [in_custody] люди содержались под стражей, число не названо
    [convicted] люди осуждены, число не названо
    [killed] люди убиты, число не названо
   *[detained] люди задержаны, число не названо
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
by-lowest = {$total}, по наименьшим данным
total-up-to = до {NUMBER($n)}
sources-contradict = источники противоречат друг другу
claims-contradict = источники противоречат друг другу: {$claims}
total-of = {$measure ->
    [participants] участников
    [arrested] административных арестов
    [held_liable] привлечённых к административной ответственности
    [charged] обвиняемых
    [in_custody] содержавшихся под стражей
    [convicted] осуждённых
    [killed] убитых
   *[detained] задержаний
} — {$total}
total-one = {$measure ->
    [participants] участников
    [arrested] административных арестов
    [held_liable] привлечённых к административной ответственности
    [charged] обвиняемых
    [in_custody] содержавшихся под стражей
    [convicted] осуждённых
    [killed] убитых
   *[detained] задержаний
} — 1
over-days = {$total}, за {$days ->
    [one] {NUMBER($days)} день
    [few] {NUMBER($days)} дня
   *[many] {NUMBER($days)} дней
}
over-dates = {$total}, сумма по {$dates ->
    [one] {NUMBER($dates)} дате
    [few] {NUMBER($dates)} датам
   *[many] {NUMBER($dates)} датам
}
not-added = не прибавлено: может относиться к тем же людям, что и другое число
lowest-added = из них прибавлено наименьшее число
sum-of = {$total} ({$terms})
on-date = {$claims}, {$date}
in-month = {$claims}, {$date}
undated-claims = {$claims}, без даты
without-figure = {$events ->
    [one] ещё {NUMBER($events)} событие без числа
    [few] ещё {NUMBER($events)} события без числа
   *[many] ещё {NUMBER($events)} событий без числа
}
not-mentioned = {$measure ->
    [participants] в этой истории ни один источник здесь не упоминает участников
    [arrested] в этой истории ни один источник здесь не упоминает подвергнутых административному аресту
    [held_liable] в этой истории ни один источник здесь не упоминает привлечённых к административной ответственности
    [charged] в этой истории ни один источник здесь не упоминает обвиняемых
    [in_custody] в этой истории ни один источник здесь не упоминает содержавшихся под стражей
    [convicted] в этой истории ни один источник здесь не упоминает осуждённых
    [killed] в этой истории ни один источник здесь не упоминает убитых
   *[detained] в этой истории ни один источник здесь не упоминает задержанных
}
not-mentioned-chosen = за выбранные дни у выбранных источников записей нет
no-event = в этой хронике событий нет
no-event-chosen = по этому выбору в хронике ничего нет
no-event-then = за эти дни в хронике ничего нет
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = Что произошло
places = Места
all-together = В сумме
all-together-how = Складываются только числа, относящиеся к разным местам, к разным дням или к людям, которых источник называет другими. Тот, кого посчитали в два разных дня, посчитан дважды.
not-added-title = Не прибавлено, потому что может относиться к тем же людям, что и одно из чисел выше
without-number-title = Сообщается также, без числа
no-total = Общего числа нет: источники называют разные числа для одних и тех же людей, и ни одно из них не объявлено верным.
more-lines = и ещё {NUMBER($count)}
not-on-map = Вне карты
not-on-map-how = Числа по всей стране в масштабе карты. Они не относятся ни к одному городу.
joint-figures = Числа на несколько мест
other-figures = Другие числа

## A place, a day

back-to-overview = Закрыть
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
implied = не каждый источник здесь прямо называет место или дату; где не называет, они следуют из текста рядом
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
kind-charge = Уголовное дело
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
    [one] {NUMBER($events)} событие в пределах этой даты
    [few] {NUMBER($events)} события в пределах этой даты
   *[many] {NUMBER($events)} событий в пределах этой даты
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
bars-beyond = До или после показанных дней: {$days}
bars-lowest = {$claims}; показано наименьшее из названных чисел или, если это больше, сумма наименьших по отдельным местам: {$sum}
first-day = Первый показанный день
last-day = Последний показанный день
from-day = С
to-day = По
choose-period = Период
earlier = Раньше
earlier-name = Раньше: {$days}
later = Позже
later-name = Позже: {$days}

## Foot

foot-how = Как это подсчитано
foot-how-text = Каждое число здесь — чьё-то утверждение и показано как это утверждение: нижняя граница, верхняя граница, слова или неизвестное число. «Неизвестно» не значит «ноль». Утверждения, которые расходятся, стоят рядом; ни одно не объявляется верным, не усредняется и не делится между городами.
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
unrelated = другая история: о ней рассказано, но ни в одно число на карте она не входит
rival-dated = По другому источнику: {$date}.
rival-undated = В другом источнике дата не указана.

## The pages beside the map

pages = Страницы
page-table = Таблица
page-cases = Дела
page-sources = Источники
page-index = Указатель
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
case-no-place = К одному месту оно не относится.
case-stands = Состояние дела
case-stands-then = затем
case-stands-how = По последней стадии, которая есть в хронике.
case-whole = Дело в целом
case-people = Кто назван
case-steps = Стадия за стадией
case-steps-left-out = Шаги, которые касаются только людей, здесь не названных, пропущены.
outcome-stated = Чем дело закончилось, известно из источника.
outcome-stated-in-part = Чем дело закончилось, известно из источника для части фигурантов. Для остальных мы такого источника не нашли.
outcome-not-found = Мы не нашли источника, который говорил бы, чем дело закончилось.
outcome-missing = Ничего не найдено о следующих людях: {$names}
stage-number = Стадия {NUMBER($n)}
stage-people = Кого касается: {$names}
stage-whole = Касается дела в целом.
stage-outside = источник здесь — не {$report}, а другие публикации
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
sources-of-report = {$report} и его сноски
sources-outside = Другие источники
source-number = Сноска {$n}
source-untitled = Название не указано
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

## Pages without the app: a claim

claim-description = {$claim}: кто так говорит, где это написано и что говорят другие.
claim-who = Кто так говорит
claim-others = Что о том же говорят другие
claim-no-others = Других чисел о том же событии в этой хронике нет.
claim-overlapping = Числа, которые могут относиться к тем же людям
claim-event = Событие
cite = Сослаться на это число
cite-how = Адрес этой страницы и номер утверждения постоянны. Добавьте адрес и день, в который вы её прочли.
cite-sentence = {$statement}. {$sources}. В: {$title}, утверждение {$id}, версия хроники {$version}.

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
numbers-title = Все числа
numbers-caption = {$rows ->
    [one] {NUMBER($rows)} строка
    [few] {NUMBER($rows)} строки
   *[many] {NUMBER($rows)} строк
}: по одной на утверждение
numbers-how = Каждое число, которое кто-либо называет, и каждое утверждение без числа. Наименьшее и наибольшее — то, что утверждение допускает: пустая ячейка значит, что такой границы оно не ставит. Разные строки могут относиться к одним и тем же людям, поэтому просто складывать их нельзя.
numbers-date = Дата
numbers-place = Место
numbers-counted = Что считается
numbers-lowest = Наименьшее
numbers-highest = Наибольшее
numbers-stated = Как говорит источник
numbers-claimant = Кто говорит
numbers-source = Источник
numbers-together = одно число, между местами не делится
numbers-each = в каждом из этих мест
numbers-implied = место или дату называет не каждый источник

## Pages without the app: the index

index-intro = Кого называет хроника, статьи закона, издатели и места; при каждом — ссылки на то, где о нём сказано.
index-description = Люди, статьи закона, издатели и места этой хроники; при каждом — стадии дел, события или источники, где о нём сказано.
index-parts = На этой странице
index-people = Люди
index-people-how = {$count ->
    [one] {NUMBER($count)} человек
    [few] {NUMBER($count)} человека
   *[many] {NUMBER($count)} человек
}, по фамилиям.
index-spelled = Другое написание: {$names}
index-named-in = {$events ->
    [one] Упоминается в {NUMBER($events)} событии
    [few] Упоминается в {NUMBER($events)} событиях
   *[many] Упоминается в {NUMBER($events)} событиях
}
index-superseded = Это обвинение больше не действует.
index-superseded-for = Больше не действует для следующих людей: {$names}.
index-no-step = Ни одна стадия дел её не называет.
index-publishers = Издатели
index-sources = {$count ->
    [one] {NUMBER($count)} источник
    [few] {NUMBER($count)} источника
   *[many] {NUMBER($count)} источников
}
index-place-events = {$count ->
    [one] {NUMBER($count)} событие
    [few] {NUMBER($count)} события
   *[many] {NUMBER($count)} событий
}

## Pages without the app: the method

method-title = Как сделана эта карта
method-description = Как в этой хронике считаются и рисуются числа, что значат слова при них и о чём не рассказано.
method-rules = Что верно для каждого числа
method-unknown = Неизвестно — не ноль. Где источник сообщает, что это было, но не говорит, со сколькими людьми, на карте стоит вопросительный знак. Где ни один источник об этом не упоминает — маленькое точечное кольцо; оно не значит, что ничего не было. Выражение словами остаётся выражением.
method-rivals = Утверждения об одном и том же стоят рядом, с именами тех, кто их делает. Ни одно не объявляется верным, и среднее не выводится.
method-shared = Число, названное сразу для нескольких мест или дней, остаётся одним утверждением. Оно не делится и ни в одно место отдельно не входит.
method-sums = Сумма показана только вместе с числами, из которых она сложена. Каждое из них относится к другому месту, к другому дню или к людям, которых источник называет другими: из более широкого числа и чисел внутри него берётся то, что больше. Тот, кого посчитали в два разных дня, посчитан дважды. Где источники называют разные числа для одних и тех же людей, вместо суммы стоят сами утверждения.
method-country = Числа по всей стране не входят ни в один город.
method-undated = То, у чего нет даты, остаётся без даты, а то, у чего нет места, — без места. Где источник не называет места или даты прямо и они следуют из текста рядом, об этом сказано. План — не событие.
method-footnotes = Сноске приписывается только то предложение, при котором она стоит. Источник того, у чего сноски нет, — {$report}.
method-layers = Всё, чего нет в основном источнике ({$report}), — отдельный слой. Оно прочитано в перепечатанных или сохранённых копиях, и при каждой указано, кто её передаёт.
method-unrelated = То, что относится к другой истории, отмечено и ни в одно число не входит.
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
twice-text = {$report} внесён дважды; во второй раз — читателем, который первой записи не видел. При сличении две записи разошлись в {$count ->
    [one] {NUMBER($count)} пункте
    [few] {NUMBER($count)} пунктах
   *[many] {NUMBER($count)} пунктах
}. Каждое расхождение решено по его тексту:
twice-first = верна первая запись: {NUMBER($n)}
twice-second = верна вторая запись: {NUMBER($n)}
twice-both = каждая верна отчасти: {NUMBER($n)}
twice-neither = текст требовал другого: {NUMBER($n)}
twice-outside = Факты не из доклада внесены один раз.
laws-title = Статьи закона
laws-how = Так, как их называют источники: за что наказывает каждая и какие стадии дел её называют. Приговор, при котором источник не называет статьи, не стоит ни под одной.
laws-where = Какие это статьи, за что наказывает каждая и кого по ней обвиняли:
licences-title = Лицензии
licences-text = Хроникой (таблицы, GeoJSON, тексты) можно пользоваться на условиях CC BY 4.0, кодом — на условиях MIT или Apache 2.0. Координаты — GeoNames (CC BY 4.0), карта-основа — Natural Earth (общественное достояние).
correct-title = Как исправить ошибку
correct-text = У каждого события и каждого числа есть постоянный идентификатор: это конец адреса его страницы или его записи в таблице. Назовите его, скажите, что неверно, и укажите опубликованный источник, который говорит иначе. Утверждение, которое противоречит другому, ставится рядом с ним и не заменяет его.
