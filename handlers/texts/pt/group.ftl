## In the desk: the group, its members, the programme

claim-done =
    <b>Este grupo agora é a mesa de perguntas.</b>
    As novas perguntas chegam aqui como fichas. Para responder a uma pergunta, responda à ficha dela. Com /help você vê o resto.
claim-already = Este grupo já é a mesa de perguntas.
claim-taken = A mesa de perguntas já é outro grupo.
claim-public = Este grupo é público: qualquer pessoa pode lê-lo. A mesa deve ser um grupo privado, porque as pessoas lhe confiam seu nome.
claim-linked = Este grupo comenta um canal: os leitores do canal podem escrever aqui sem ser membros. A mesa deve ser um grupo próprio, porque as pessoas lhe confiam seu nome.
claim-forum = Este grupo tem tópicos, e as perguntas e respostas ficariam espalhadas. Desative os tópicos nas configurações do grupo, por favor, e envie o comando de novo.
claim-wrong-code = Este código não está certo. O certo está no log de <code>askdesk run</code>.
claim-not-administrator = Só um administrador deste grupo pode fazer dele a mesa de perguntas.
claim-failed = O Telegram não me disse nada sobre este grupo. Tente de novo, por favor.
group-welcome =
    Olá! Para que este grupo seja a mesa de perguntas, onde os moderadores decidem, um administrador envia aqui
    <code>/claim CÓDIGO</code>
    com o código do log de <code>askdesk run</code>.
group-not-mine = Trabalho em outro grupo. Para fazer uma pergunta, escreva para mim em particular: @{ $bot }
desk-organisers-only = Só os organizadores podem fazer isto: os administradores deste grupo.
desk-members-only = Só os membros desta mesa podem fazer isto.
desk-member-unknown = O Telegram não me diz se você é membro. Faça de mim um administrador deste grupo e tente de novo.
desk-as-channel = Não consigo ver quem escreve como canal. Escreva com sua própria conta, por favor: os moderadores são os membros deste grupo.
desk-public =
    <b>Este grupo agora é público: qualquer pessoa pode lê-lo.</b>
    As pessoas confiam seu nome à mesa. Torne o grupo privado de novo, por favor.
desk-linked =
    <b>Este grupo agora comenta um canal.</b>
    Os leitores do canal podem escrever aqui sem ser membros, e talvez ler o que está aqui. As pessoas confiam seu nome à mesa: desvincule o canal, por favor.
desk-no-programme = Ainda não há programa. Um organizador o envia aqui como arquivo .yaml.
desk-language-choose = Em que idioma devo falar nesta mesa?
desk-language-chosen = Agora falo português nesta mesa. As mensagens que já estão aqui mudam de idioma quando algo muda nelas.
desk-help =
    <b>Perguntas</b>
    Use os botões de uma ficha ou responda a ela com a resposta.
    /queue – o que está em espera
    /approve 12 14 15-20
    /decline 12 motivo
    /answer 12 texto
    /broadcast 12 – enviar uma resposta a todos
    /agenda – o que se trata agora e o que vem depois
    /merge 12 7 – juntar perguntas parecidas
    /history 12 – tudo o que aconteceu com ela
    /muted – quem não pode perguntar
    /stats – as perguntas em números

    <b>Organizadores</b>
    Para carregar um programa, responda a uma das minhas mensagens com o arquivo .yaml.
    /invite PALESTRANTE – link de uso único
    /speakers – quem já entrou
    /open, /close – receber perguntas ou não
    /slides PALESTRANTE LINK pt
    /announce texto
    /scheduled – o que está programado
    /language – idioma desta mesa

programme-loaded = <b>O programa está carregado.</b>
programme-series = Há mudanças na série, nos seus documentos ou nos seus organizadores.
programme-unchanged = O programa está carregado. Nada mudou.
programme-added = Novo: { $ids }
programme-updated = Com mudanças: { $ids }
programme-retired = Não aparece mais, mas é mantido com suas perguntas: { $ids }
programme-deleted = Removido: { $ids }
programme-not-fetched = O Telegram não me entregou o arquivo ({ $error }). Envie-o de novo, por favor.
programme-problems = { $count ->
        [one] <b>O programa tem { $count } problema.</b> Nada foi alterado.
        [many] <b>O programa tem { $count } de problemas.</b> Nada foi alterado.
       *[other] <b>O programa tem { $count } problemas.</b> Nada foi alterado.
    }
programme-problem = Linha { $line }, <code>{ $field }</code>: { $problem }
programme-line-problem = Linha { $line }: { $problem }
programme-problems-more = E mais { $count }.
